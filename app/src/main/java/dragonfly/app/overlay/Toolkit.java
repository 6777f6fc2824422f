package dragonfly.app.overlay;

import dragonfly.app.tasks.ScreenThread;
import dragonfly.app.theme.Fonts;

import javafx.application.Platform;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs drawing on the toolkit's thread, for callers that are not on it. */
final class Toolkit {
    private static final long LONGEST_SECONDS = 60;

    private Toolkit() {}

    /**
     * Runs one piece of drawing and waits for it; the toolkit is started if it does not run.
     *
     * @throws IOException if the drawing fails or the wait is interrupted
     */
    static <T> T call(Callable<T> drawing) throws IOException {
        FutureTask<T> task = new FutureTask<>(drawing);
        start();
        new ScreenThread().execute(task);
        try {
            return task.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException("The picture could not be drawn", e.getCause());
        } catch (TimeoutException e) {
            // A toolkit that has ended takes no more work and does not say so.
            throw new IOException("The picture could not be drawn in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The drawing was interrupted");
        }
    }

    /** False if it ran already, by the window or by an earlier picture; it cannot be asked. */
    private static boolean start() {
        try {
            Platform.startup(Fonts::load);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
