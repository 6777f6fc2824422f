package dragonfly.model;

import dragonfly.model.bundle.ModelException;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/** The one thread that a model's sessions run on. Work is done in the order in which it came. */
final class InferenceThread {
    /** Work that may fail. */
    interface Work<T> {
        T run() throws ModelException;
    }

    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("dragonfly-inference").factory());

    /**
     * Runs work and waits for it. An interrupted caller stops waiting; the work is interrupted too,
     * and finishes at its next chance to be cancelled.
     */
    <T> T call(Work<T> work) throws ModelException {
        Future<T> future;
        try {
            future = executor.submit(work::run);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the model was closed", e);
        }
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("waiting for the model was interrupted");
        } catch (ExecutionException e) {
            throw rethrow(e.getCause());
        }
    }

    /** Runs work some time later; at once if the thread has ended. */
    void later(Runnable work) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException e) {
            work.run();
        }
    }

    /** Runs the last work behind all that waits, then ends the thread and waits for its end. */
    void close(Runnable last) {
        if (executor.isShutdown()) {
            return;
        }
        executor.execute(last);
        executor.close();
    }

    private static ModelException rethrow(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> throw new IllegalStateException("work failed without a cause");
            case ModelException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(cause);
        };
    }
}
