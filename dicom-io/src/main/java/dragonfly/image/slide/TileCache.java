package dragonfly.image.slide;

import dragonfly.image.Gray16;
import dragonfly.image.ImageException;
import dragonfly.image.Level;
import dragonfly.image.Raster;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * The decoded tiles of one slide that are in memory, within a budget of bytes, and the decoding of
 * those that are wanted. A tile is decoded once however often it is asked for; the coarse levels,
 * which stand in for everything else, go last. Thread-safe; no method but the decoding itself
 * blocks.
 */
public final class TileCache {
    /** Told of each tile that has come in or failed, on the thread that decoded it. */
    @FunctionalInterface
    public interface Listener {
        /** A tile is settled: {@link #ready} or {@link #failure} now has it. */
        void tileSettled(TileCache cache, TileKey key);
    }

    /** A tile that was asked for and is not settled. */
    private static final class Request {
        long generation;
        final Set<Executor> pools = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean running;
    }

    /** A share of the budget for the coarse levels. */
    private static final int PINNED_SHARE = 4;

    /** More broken tiles than that need not be remembered. */
    private static final int MOST_FAILURES = 100_000;

    private final Slide slide;
    private final long budget;
    private final int firstPinned;
    private final Listener listener;

    // Guarded by this; the maps in order of last use.
    private final Map<TileKey, Raster> tiles = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<TileKey, Raster> pinned = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<TileKey, ImageException> failed = new HashMap<>();
    private final Map<TileKey, Request> waiting = new HashMap<>();
    private long bytes;
    private long generation;
    private boolean closed;

    /**
     * A cache that holds nothing yet.
     *
     * @param slide open; closed by whoever opened it, after this cache
     * @param budget bytes that the tiles may take together
     * @param listener told of each tile
     */
    public TileCache(Slide slide, long budget, Listener listener) {
        this.slide = slide;
        this.budget = budget;
        this.firstPinned = firstPinned(slide, budget / PINNED_SHARE);
        this.listener = listener;
    }

    /** The finest level that, with all that are coarser, takes no more than that share. */
    private static int firstPinned(Slide slide, long share) {
        int first = slide.levels().size();
        long taken = 0;
        while (first > 0) {
            Level level = slide.levels().get(first - 1);
            taken += (long) level.width() * level.height() * Integer.BYTES;
            if (taken > share) {
                break;
            }
            first--;
        }
        return first;
    }

    /** The slide that tiles are read from. */
    public Slide slide() {
        return slide;
    }

    /** The tile if it is in memory: its own rectangle, without what hangs over the level. */
    public synchronized @Nullable Raster ready(TileKey key) {
        Raster tile = tiles.get(key);
        return tile == null ? pinned.get(key) : tile;
    }

    /** Why the tile cannot be shown, if decoding it has failed. */
    public synchronized @Nullable ImageException failure(TileKey key) {
        return failed.get(key);
    }

    /** Bytes that the tiles in memory take. */
    public synchronized long bytes() {
        return bytes;
    }

    /**
     * Another view: whatever is asked for from now on replaces what was asked for before. Requests
     * of earlier views that are not repeated are dropped when their turn comes.
     *
     * @return the generation that belongs to the view
     */
    public synchronized long nextGeneration() {
        return ++generation;
    }

    /**
     * Asks for a tile; nothing happens if it is there, has failed, or is under way. The listener
     * hears when it is settled; it hears nothing of one that was dropped.
     *
     * @param asked the generation that asks
     * @param pool decodes; asked for the same tile, another pool may be the faster one
     */
    public void want(TileKey key, long asked, Executor pool) {
        synchronized (this) {
            if (closed || ready(key) != null || failed.containsKey(key)) {
                return;
            }
            Request request = waiting.computeIfAbsent(key, k -> new Request());
            request.generation = Math.max(request.generation, asked);
            if (request.running || !request.pools.add(pool)) {
                return;
            }
        }
        pool.execute(() -> decode(key));
    }

    /** Drops everything; what is being decoded now is dropped when it comes. */
    public synchronized void close() {
        closed = true;
        waiting.clear();
        tiles.clear();
        pinned.clear();
        bytes = 0;
    }

    private void decode(TileKey key) {
        if (!begin(key)) {
            return;
        }
        Raster tile = null;
        ImageException failure = null;
        try {
            tile = slide.read(key.frame(), key.level(), key.region(slide));
        } catch (ImageException e) {
            failure = e;
        } finally {
            if (settle(key, tile, failure)) {
                listener.tileSettled(this, key);
            }
        }
    }

    /** Whether this request is to be served: nobody does so already, and it is still wanted. */
    private synchronized boolean begin(TileKey key) {
        Request request = waiting.get(key);
        if (request == null || request.running) {
            return false;
        }
        if (request.generation < generation) {
            waiting.remove(key);
            return false;
        }
        request.running = true;
        return true;
    }

    private synchronized boolean settle(
            TileKey key, @Nullable Raster tile, @Nullable ImageException failure) {
        waiting.remove(key);
        if (closed || (tile == null && failure == null)) {
            return false;
        }
        if (failure != null && failed.size() < MOST_FAILURES) {
            failed.put(key, failure);
        }
        if (tile != null) {
            (key.level() >= firstPinned ? pinned : tiles).put(key, tile);
            bytes += size(tile);
            evict(tiles);
            evict(pinned);
        }
        return true;
    }

    /** Lets the tiles go that were not looked at for longest. */
    private void evict(Map<TileKey, Raster> from) {
        Iterator<Raster> oldest = from.values().iterator();
        while (bytes > budget && from.size() > 1) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    private static long size(Raster tile) {
        long pixels = (long) tile.width() * tile.height();
        return pixels * (tile instanceof Gray16 ? Short.BYTES : Integer.BYTES);
    }
}
