package dragonfly.training.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and its like: the run is asked to end, and the virtual machine waits until it has saved.
 * Closed when the run is over.
 */
final class Interrupt implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().unstarted(this::ask);
    private volatile boolean asked;

    Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void ask() {
        asked = true;
        try {
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(Interrupt.class.getName())
                        .log(System.Logger.Level.WARNING, "The run did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean asked() {
        return asked;
    }

    @Override
    public void close() {
        over.countDown();
        if (!asked) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
