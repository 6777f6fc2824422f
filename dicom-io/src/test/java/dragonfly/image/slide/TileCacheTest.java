package dragonfly.image.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Raster;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

final class TileCacheTest {
    private static final long TILE_BYTES = 16 * 16 * 4;
    private static final Executor AT_ONCE = Runnable::run;

    private final FakeSlide slide = new FakeSlide(640, 640);
    private final List<TileKey> settled = new ArrayList<>();
    private final Deque<Runnable> later = new ArrayDeque<>();

    private TileCache cache(long budget) {
        return new TileCache(slide, budget, (cache, key) -> settled.add(key));
    }

    private static TileKey fine(int column) {
        return new TileKey(0, 0, column, 5);
    }

    @Test
    void aTileThatWasAskedForIsThere() {
        TileCache cache = cache(1 << 20);
        cache.want(fine(3), cache.nextGeneration(), AT_ONCE);
        assertNotNull(cache.ready(fine(3)));
        assertEquals(List.of(fine(3)), settled);
        assertNull(cache.ready(fine(4)));
    }

    @Test
    void aTileThatWasAskedForTwiceIsDecodedOnce() {
        TileCache cache = cache(1 << 20);
        long view = cache.nextGeneration();
        cache.want(fine(1), view, later::add);
        cache.want(fine(1), view, later::add);
        cache.want(fine(1), cache.nextGeneration(), AT_ONCE);
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertEquals(1, slide.decoded.get());
        assertEquals(1, settled.size());
    }

    @Test
    void whatAnEarlierViewAskedForIsDroppedUnlessItIsAskedForAgain() {
        TileCache cache = cache(1 << 20);
        long before = cache.nextGeneration();
        cache.want(fine(1), before, later::add);
        cache.want(fine(2), before, later::add);
        cache.want(fine(2), cache.nextGeneration(), later::add);
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertEquals(List.of(fine(2)), settled);
        cache.want(fine(1), cache.nextGeneration(), AT_ONCE);
        assertNotNull(cache.ready(fine(1)), "dropped, not forgotten for good");
    }

    @Test
    void theBudgetHoldsAndTheTileNotLookedAtForLongestGoes() {
        TileCache cache = cache(4 * TILE_BYTES);
        long view = cache.nextGeneration();
        for (int column = 0; column < 4; column++) {
            cache.want(fine(column), view, AT_ONCE);
        }
        Raster first = cache.ready(fine(0));
        assertNotNull(first);
        cache.want(fine(4), view, AT_ONCE);
        assertNull(cache.ready(fine(1)));
        assertNotNull(cache.ready(fine(0)));
        assertEquals(4 * TILE_BYTES, cache.bytes());
    }

    @Test
    void theCoarseLevelsStay() {
        long coarsest = 160 * 160 * 4;
        TileCache cache = cache(4 * coarsest);
        long view = cache.nextGeneration();
        TileKey coarse = new TileKey(0, 2, 0, 0);
        cache.want(coarse, view, AT_ONCE);
        for (int row = 6; row < 26; row++) {
            for (int column = 0; column < 40; column++) {
                cache.want(new TileKey(0, 0, column, row), view, AT_ONCE);
            }
        }
        assertNotNull(cache.ready(coarse));
        assertTrue(cache.bytes() <= 4 * coarsest);
        assertNull(cache.ready(new TileKey(0, 0, 0, 6)));
    }

    @Test
    void aBrokenTileIsRememberedAndNotTriedAgain() {
        TileCache cache = cache(1 << 20);
        cache.want(FakeSlide.BROKEN, cache.nextGeneration(), AT_ONCE);
        cache.want(FakeSlide.BROKEN, cache.nextGeneration(), AT_ONCE);
        assertNotNull(cache.failure(FakeSlide.BROKEN));
        assertEquals(1, slide.decoded.get());
    }

    @Test
    void afterClosingNothingIsToldAndNothingIsHeld() {
        TileCache cache = cache(1 << 20);
        cache.want(fine(1), cache.nextGeneration(), later::add);
        cache.close();
        later.remove().run();
        assertEquals(List.of(), settled);
        assertEquals(0, cache.bytes());
    }

    @Test
    void manyThreadsThatWantTheSameTilesDecodeEachOnce() throws Exception {
        CountDownLatch all = new CountDownLatch(200);
        TileCache cache = new TileCache(slide, 1 << 22, (c, key) -> all.countDown());
        long view = cache.nextGeneration();
        try (ExecutorService askers = Executors.newFixedThreadPool(4);
                ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (int asker = 0; asker < 4; asker++) {
                askers.execute(
                        () -> {
                            for (int i = 0; i < 200; i++) {
                                cache.want(new TileKey(0, 0, i % 40, 5 + i / 40), view, pool);
                            }
                        });
            }
            assertTrue(all.await(20, TimeUnit.SECONDS));
        }
        assertEquals(200, slide.decoded.get());
    }
}
