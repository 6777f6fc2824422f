package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Spreads numbered pieces of work over threads. The caller works too and waits only for pieces that
 * another thread has begun, so a busy pool, or one that the caller itself belongs to, costs speed
 * but never blocks.
 */
final class Workers {
    /** One kind of work. */
    interface Task {
        /**
         * Does a piece.
         *
         * @param slot which worker does it: no two at once have the same
         * @param index which piece
         */
        void run(int slot, int index) throws ImageException;
    }

    private final int slots;
    private final Executor executor;

    Workers(int slots, Executor executor) {
        this.slots = slots;
        this.executor = executor;
    }

    /** The caller alone. */
    static Workers alone() {
        return new Workers(1, Runnable::run);
    }

    int slots() {
        return slots;
    }

    /** Does pieces 0 to {@code count - 1}, in any order; throws what one of them threw. */
    void run(int count, Task task) throws ImageException {
        int helpers = Math.min(slots, count) - 1;
        if (helpers <= 0) {
            for (int i = 0; i < count; i++) {
                task.run(0, i);
            }
            return;
        }
        Job job = new Job(count, task);
        try {
            for (int slot = 1; slot <= helpers; slot++) {
                int own = slot;
                executor.execute(() -> job.work(own));
            }
        } catch (RejectedExecutionException e) {
            job.work(0); // the pool is closing: the caller does what is left
        }
        job.work(0);
        job.await();
    }

    private static final class Job {
        private final int count;
        private final Task task;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final CountDownLatch all = new CountDownLatch(1);
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Job(int count, Task task) {
            this.count = count;
            this.task = task;
        }

        void work(int slot) {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) {
                        task.run(slot, i);
                    }
                } catch (ImageException | RuntimeException | Error e) {
                    // Task boundary: the caller throws it on.
                    failure.compareAndSet(null, e);
                } finally {
                    if (done.incrementAndGet() == count) {
                        all.countDown();
                    }
                }
            }
        }

        void await() throws ImageException {
            boolean interrupted = false;
            while (true) {
                try {
                    all.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true; // pieces write into shared arrays: they must end first
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            switch (failure.get()) {
                case null -> {}
                case ImageException e -> throw e;
                case Error e -> throw e;
                case RuntimeException e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }
}
