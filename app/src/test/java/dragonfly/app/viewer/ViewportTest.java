package dragonfly.app.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.compose.ImageToScreen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;

final class ViewportTest {
    private static Viewport of(int width, int height) {
        return new Viewport(ImageShape.square(400, 200), width, height, 10);
    }

    @Test
    void aFittedImageLiesInTheMiddleWithinItsMargins() {
        ImageToScreen placement = of(820, 700).place(ViewState.fitted());
        assertEquals(2, placement.scaleX());
        assertEquals(10, placement.originX());
        assertEquals(150, placement.originY());
    }

    @Test
    void aFittedImageFollowsTheViewport() {
        ImageToScreen placement = of(420, 700).place(ViewState.fitted());
        assertEquals(1, placement.scaleX());
        assertEquals(10, placement.originX());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void zoomingKeepsTheImagePointUnderThePointer(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Viewport viewport = of(801, 603);
        ViewState state = ViewState.at(200, 100, 3);
        for (int i = 0; i < 50; i++) {
            double x = random.nextDouble(300, 500);
            double y = random.nextDouble(250, 350);
            ImageToScreen before = viewport.place(state);
            double imageX = before.imageX(x);
            double imageY = before.imageY(y);
            state = viewport.zoom(state, random.nextDouble(0.7, 1.45), x, y);
            ImageToScreen after = viewport.place(state);
            // Half a screen pixel is what snapping the origin may cost.
            assertEquals(x, after.screenX(imageX), 0.51, "step " + i);
            assertEquals(y, after.screenY(imageY), 0.51, "step " + i);
            state = ViewState.at(200, 100, Math.clamp(state.zoom(), 2, 8));
        }
    }

    @Test
    void aPanMovesTheOriginByWholeScreenPixels() {
        Viewport viewport = of(801, 603);
        ViewState start = ViewState.at(200.3, 99.7, 1.37);
        ImageToScreen before = viewport.place(start);
        ImageToScreen after = viewport.place(viewport.pan(start, 17, -5));
        assertEquals(17, after.originX() - before.originX());
        assertEquals(-5, after.originY() - before.originY());
    }

    @Test
    void aPanThatStartsFittedKeepsItsZoom() {
        Viewport viewport = of(820, 700);
        ViewState moved = viewport.pan(ViewState.fitted(), 30, 0);
        assertFalse(moved.fit());
        assertEquals(2, moved.zoom());
    }

    @Test
    void oneToOneShowsOneImagePixelOnOneScreenPixelAroundTheSameMiddle() {
        Viewport viewport = of(820, 700);
        ViewState state = viewport.oneToOne(ViewState.at(120, 80, 5));
        assertEquals(1, state.zoom());
        assertEquals(120, state.centerX(), 0.5);
        assertEquals(80, state.centerY(), 0.5);
    }

    @Test
    void theMiddleOfTheViewportNeverLeavesTheImage() {
        ViewState far = of(820, 700).pan(ViewState.at(200, 100, 1), 100_000, -100_000);
        assertEquals(0, far.centerX());
        assertEquals(200, far.centerY());
    }

    @Test
    void zoomHasALimitAtBothEnds() {
        Viewport viewport = of(820, 700);
        assertEquals(64, viewport.zoom(ViewState.fitted(), 1e9, 400, 300).zoom());
        assertTrue(viewport.zoom(ViewState.fitted(), 1e-9, 400, 300).zoom() > 0.1);
    }

    @Test
    void aViewportOfNoSizeStillHasAPlacement() {
        ImageToScreen placement =
                new Viewport(ImageShape.square(5000, 5000), 1, 1, 12).place(ViewState.fitted());
        assertTrue(placement.scaleX() > 0);
    }

    @Test
    void pixelsTwiceAsTallAreDrawnSo() {
        ImageShape shape = ImageShape.of(100, 100, 2);
        ImageToScreen placement = new Viewport(shape, 500, 500, 0).place(ViewState.at(50, 50, 3));
        assertEquals(3, placement.scaleX());
        assertEquals(6, placement.scaleY());
    }

    @Test
    void aShapeThatCannotBeTrueLeavesPixelsSquare() {
        assertEquals(ImageShape.square(100, 100), ImageShape.of(100, 100, 10_000));
    }
}
