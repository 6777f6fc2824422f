package dragonfly.image.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class DisplayStateTest {
    private static Window window(double center) {
        return new Window(center, 100, WindowFunction.LINEAR, "");
    }

    private static DisplayDefaults frame(boolean inverted, VoiTransform... presets) {
        return new DisplayDefaults(
                true, inverted, Rescale.identity(), List.of(presets), PixelPadding.none());
    }

    @Test
    void whoLooksThroughAFramesWindowLooksThroughTheOthersInTheSamePlace() {
        DisplayDefaults here = frame(false, window(1), window(2));
        DisplayDefaults there = frame(false, window(11), window(12));
        DisplayState state = here.initialState().withVoi(window(2));
        assertEquals(window(12), state.onFrame(7, here, there).voi());
        assertEquals(7, state.onFrame(7, here, there).frame());
        assertEquals(window(11), state.onFrame(7, here, frame(false, window(11))).voi());
    }

    @Test
    void aWindowOfTheReadersOwnStays() {
        DisplayDefaults here = frame(false, window(1));
        DisplayState state = here.initialState().withVoi(window(5));
        assertEquals(window(5), state.onFrame(1, here, frame(false, window(11))).voi());
    }

    @Test
    void whoTurnedBlackAndWhiteSeesTheOtherFrameTurnedToo() {
        DisplayDefaults here = frame(false, window(1));
        DisplayDefaults inverse = frame(true, window(1));
        assertTrue(here.initialState().onFrame(1, here, inverse).inverted());
        assertTrue(here.initialState().invert().onFrame(1, here, here).inverted());
    }

    @Test
    void aTableThatIsReadAgainIsTheSame() {
        VoiLut lut = new VoiLut(0, 8, new int[] {1, 2, 3}, "A");
        assertEquals(lut, new VoiLut(0, 8, new int[] {1, 2, 3}, "A"));
        assertEquals(lut.hashCode(), new VoiLut(0, 8, new int[] {1, 2, 3}, "A").hashCode());
        assertNotEquals(lut, new VoiLut(0, 8, new int[] {1, 2, 4}, "A"));
        DisplayDefaults here = frame(false, window(1), lut);
        DisplayDefaults again = frame(false, window(2), new VoiLut(0, 8, new int[] {1, 2, 3}, "A"));
        DisplayState state = here.initialState().withVoi(lut);
        assertEquals(lut, state.onFrame(1, here, again).voi());
    }
}
