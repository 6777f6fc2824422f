package dragonfly.app.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.tasks.Later;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class FrameStoreTest {
    private static final long FRAME = 20 * 10 * Short.BYTES;

    private final TestImage image = new TestImage(20, 10, 8);
    private final Later background = new Later();
    private final List<Integer> settled = new ArrayList<>();

    private FrameStore store(long frames) {
        return new FrameStore(
                image::read,
                image.frames(),
                background,
                frames * FRAME,
                (store, frame) -> settled.add(frame));
    }

    @Test
    void askingReadsNothingOnTheCallersThread() {
        FrameStore store = store(8);
        store.want(3, 0);
        assertNull(store.ready(3));
        assertEquals(List.of(), image.reads());
        background.runAll();
        assertNotNull(store.ready(3));
        assertEquals(List.of(3), settled);
    }

    @Test
    void framesAheadAreReadInOrderAndRoundTheEnd() {
        FrameStore store = store(8);
        store.want(6, 0);
        background.runAll();
        store.want(6, 3);
        background.runAll();
        assertEquals(List.of(6, 7, 0, 1), image.reads());
    }

    @Test
    void whatIsAskedForLastIsReadFirst() {
        FrameStore store = store(8);
        store.want(0, 0);
        store.want(5, 0);
        background.runAll();
        assertEquals(List.of(5), image.reads());
    }

    @Test
    void theBudgetHoldsAndTheFramesNotLookedAtForLongestGo() {
        FrameStore store = store(3);
        for (int frame = 0; frame < 4; frame++) {
            store.want(frame, 0);
            background.runAll();
            assertNotNull(store.ready(0) == null ? store.ready(frame) : store.ready(0));
        }
        assertNotNull(store.ready(0), "it was looked at all the time");
        assertNull(store.ready(1));
        assertNotNull(store.ready(2));
        assertNotNull(store.ready(3));
    }

    @Test
    void noMoreIsReadAheadThanTheBudgetCanHold() {
        FrameStore store = store(3);
        store.want(0, 0);
        background.runAll();
        store.want(0, 7);
        background.runAll();
        assertEquals(List.of(0, 1, 2), image.reads());
    }

    @Test
    void aFrameThatIsLargerThanTheBudgetIsShownAllTheSame() {
        FrameStore store = store(0);
        store.want(2, 5);
        background.runAll();
        assertNotNull(store.ready(2));
    }

    @Test
    void aDamagedFrameIsNotReadAgainAndSaysWhy() {
        FrameStore store = store(8);
        image.breakNow();
        store.want(1, 0);
        background.runAll();
        store.want(1, 0);
        assertEquals(0, background.size());
        assertEquals(
                "This frame is damaged.",
                java.util.Objects.requireNonNull(store.failure(1)).getMessage());
    }

    @Test
    void whatComesAfterClosingIsDropped() {
        FrameStore store = store(8);
        store.want(0, 4);
        store.close();
        background.runAll();
        assertNull(store.ready(0));
        assertTrue(settled.isEmpty());
    }
}
