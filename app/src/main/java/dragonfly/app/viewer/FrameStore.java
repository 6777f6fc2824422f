package dragonfly.app.viewer;

import dragonfly.image.Gray16;
import dragonfly.image.ImageException;
import dragonfly.image.Raster;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The frames of one image that are in memory, within a budget of bytes, and the reading of those
 * that are wanted next. One frame is read at a time, the one looked at before those ahead of it.
 * Thread-safe; no method blocks on the disk.
 */
final class FrameStore {
    /** Told about each frame that has come in or failed, on the background thread. */
    interface Listener {
        void frameSettled(FrameStore store, int frame);
    }

    private final RasterSource source;
    private final int frames;
    private final Executor background;
    private final long budget;
    private final Listener listener;

    // Guarded by this; the map in order of last use.
    private final Map<Integer, Raster> held = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, ImageException> failed = new HashMap<>();
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private long bytes;
    private boolean reading;
    private boolean closed;

    /**
     * A store that holds nothing yet.
     *
     * @param source where frames come from
     * @param frames how many there are
     * @param background runs the reading
     * @param budget bytes that frames may take; the frame looked at is held whatever its size
     * @param listener told on the background thread
     */
    FrameStore(
            RasterSource source, int frames, Executor background, long budget, Listener listener) {
        this.source = source;
        this.frames = frames;
        this.background = background;
        this.budget = budget;
        this.listener = listener;
    }

    /** The frame if it is in memory. */
    synchronized @Nullable Raster ready(int frame) {
        return held.get(frame);
    }

    /** Why the frame cannot be shown, if reading it has failed. */
    synchronized @Nullable ImageException failure(int frame) {
        return failed.get(frame);
    }

    /**
     * Asks for a frame and for as many of the following ones as the budget allows, round the end to
     * the start. Replaces what was asked for before.
     */
    void want(int frame, int ahead) {
        boolean start;
        synchronized (this) {
            wanted.clear();
            for (int i = 0; i <= Math.min(ahead, Math.min(affordable(), frames) - 1); i++) {
                int next = (frame + i) % frames;
                if (held.get(next) == null && !failed.containsKey(next)) {
                    wanted.add(next);
                }
            }
            start = !reading && !closed && !wanted.isEmpty();
            reading |= start;
        }
        if (start) {
            background.execute(this::readOn);
        }
    }

    /** Drops everything; what is being read now is dropped when it comes. */
    synchronized void close() {
        closed = true;
        wanted.clear();
        held.clear();
        bytes = 0;
    }

    /** How many frames fit the budget, judged by those held; 1 before the first is known. */
    private int affordable() {
        return held.isEmpty() ? 1 : Math.clamp(budget / (bytes / held.size()), 1, frames);
    }

    private void readOn() {
        for (Integer frame = next(); frame != null; frame = next()) {
            Raster raster = null;
            ImageException failure = null;
            try {
                raster = source.read(frame);
            } catch (ImageException e) {
                failure = e;
            }
            if (settle(frame, raster, failure)) {
                listener.frameSettled(this, frame);
            }
        }
    }

    private synchronized @Nullable Integer next() {
        Integer frame = wanted.poll();
        reading = frame != null;
        return frame;
    }

    private synchronized boolean settle(
            int frame, @Nullable Raster raster, @Nullable ImageException failure) {
        if (closed) {
            return false;
        }
        if (failure != null) {
            failed.put(frame, failure);
        }
        if (raster != null) {
            held.put(frame, raster);
            bytes += size(raster);
            evict();
        }
        return true;
    }

    /** Lets the frames go that were not looked at for longest; the newest always stays. */
    private void evict() {
        var oldest = held.values().iterator();
        while (bytes > budget && held.size() > 1) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    private static long size(Raster raster) {
        long pixels = (long) raster.width() * raster.height();
        return pixels * (raster instanceof Gray16 ? Short.BYTES : Integer.BYTES);
    }
}
