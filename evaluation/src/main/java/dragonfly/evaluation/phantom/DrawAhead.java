package dragonfly.evaluation.phantom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Draws phantoms on threads of its own, a few ahead of who takes them. One taker. */
final class DrawAhead implements AutoCloseable {
    private static final int WAITING_FOR_EACH_THREAD = 2;

    private final ExecutorService threads;
    private final Deque<Future<Drawn>> ahead = new ArrayDeque<>();
    private final int most;
    private final long end;
    private long next;

    /**
     * @param first number of the first phantom
     * @param end number behind the last
     * @param threads that draw, at least 1
     */
    DrawAhead(long first, long end, int threads) {
        this.threads =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("dragonfly-draw-", 0).factory());
        this.most = threads * (1 + WAITING_FOR_EACH_THREAD);
        this.next = first;
        this.end = end;
        fill();
    }

    /** The next phantom in order; waits for it. */
    Drawn take() {
        Future<Drawn> first = ahead.remove();
        fill();
        try {
            return first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("waiting for a phantom was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a phantom could not be drawn", e.getCause());
        }
    }

    private void fill() {
        while (next < end && ahead.size() < most) {
            long number = next++;
            ahead.add(threads.submit(() -> Drawn.of(number)));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
