package dragonfly.app.window;

import javafx.animation.AnimationTimer;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for a state of the window by looking at it once a frame, without holding up the screen. */
final class Watch {
    private Watch() {}

    /**
     * Completes on the screen's thread in the first frame in which {@code condition} holds.
     *
     * @param what is waited for, for the message if it does not come in time
     */
    static CompletionStage<Void> until(String what, Duration limit, BooleanSupplier condition) {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        long end = System.nanoTime() + limit.toNanos();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (condition.getAsBoolean()) {
                        stop();
                        reached.complete(null);
                    } else if (System.nanoTime() - end > 0) {
                        stop();
                        reached.completeExceptionally(
                                new CompletionException(new TimeoutException(what)));
                    }
                } catch (RuntimeException e) {
                    stop();
                    reached.completeExceptionally(e);
                }
            }
        }.start();
        return reached;
    }
}
