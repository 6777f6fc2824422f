package dragonfly.app.viewer;

import dragonfly.app.compose.Compositor;
import dragonfly.app.compose.FrameRequest;
import dragonfly.app.compose.Quality;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * Composes frames in the background, one at a time and always the latest asked for: what was asked
 * for in between is never composed. Three surfaces take turns, because the toolkit may still be
 * drawing the one before last. All methods belong to the screen's thread.
 */
final class RenderLoop {
    // Above this a zooming hand sees stutter, and the nearest sample is the better picture.
    private static final long SLOW_NANOS = 25_000_000;

    private record Job(FrameRequest request, long generation) {}

    private final Executor background;
    private final Executor screen;
    private final BiConsumer<Surface, FrameRequest> show;
    private final Compositor compositor = new Compositor();
    private final @Nullable Surface[] surfaces = new Surface[3];
    private int turn;
    private @Nullable Job waiting;
    private boolean busy;
    private long generation;
    private long fineNanos;

    /**
     * A loop that waits for its first request.
     *
     * @param background composes
     * @param screen carries finished frames to the screen's thread
     * @param show takes a finished frame on the screen's thread
     */
    RenderLoop(Executor background, Executor screen, BiConsumer<Surface, FrameRequest> show) {
        this.background = background;
        this.screen = screen;
        this.show = show;
    }

    /** The quality that a frame is worth while a hand is zooming. */
    Quality whileMoving() {
        return fineNanos > SLOW_NANOS ? Quality.DRAFT : Quality.FINE;
    }

    /**
     * Composes a frame as soon as the one under way is done, unless a later request replaces it.
     */
    void request(FrameRequest request) {
        waiting = new Job(request, generation);
        next();
    }

    /** Drops what waits and what is under way: it belongs to an image that is gone. */
    void forget() {
        generation++;
        waiting = null;
    }

    private void next() {
        Job job = waiting;
        if (busy || job == null) {
            return;
        }
        waiting = null;
        busy = true;
        Surface surface = surfaceFor(job.request());
        background.execute(() -> compose(job, surface));
    }

    private Surface surfaceFor(FrameRequest request) {
        turn = (turn + 1) % surfaces.length;
        Surface kept = surfaces[turn];
        if (kept == null || !kept.fits(request.width(), request.height())) {
            kept = Surface.forViewport(request.width(), request.height());
            surfaces[turn] = kept;
        }
        return kept;
    }

    private void compose(Job job, Surface surface) {
        long start = System.nanoTime();
        try {
            compositor.compose(job.request(), surface.pixels(), surface.width());
        } finally {
            long nanos = System.nanoTime() - start;
            screen.execute(() -> finish(job, surface, nanos));
        }
    }

    private void finish(Job job, Surface surface, long nanos) {
        busy = false;
        if (job.generation() == generation) {
            // A pan or a new window costs next to nothing: only a fresh sampling says what zooming
            // costs.
            fineNanos =
                    job.request().quality() == Quality.FINE
                            ? Math.max(nanos, fineNanos / 2)
                            : fineNanos;
            show.accept(surface, job.request());
        }
        next();
    }
}
