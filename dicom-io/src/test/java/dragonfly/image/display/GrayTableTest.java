package dragonfly.image.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class GrayTableTest {
    private static final Window WINDOW = Window.linear(40, 400, "");

    private static DisplayDefaults ct(PixelPadding padding) {
        return new DisplayDefaults(
                true, false, new Rescale(1, -1024, "HU"), List.of(WINDOW), padding);
    }

    private static int gray(GrayTable table, int stored) {
        return table.argb((short) stored) & 0xFF;
    }

    @Test
    void aWordGoesThroughRescaleAndWindow() {
        DisplayDefaults defaults = ct(PixelPadding.none());
        GrayTable table = GrayTable.of(defaults, defaults.initialState(), false, 12);
        for (int stored = 0; stored < 4096; stored++) {
            int expected = (int) Math.floor(WINDOW.apply(stored - 1024) * 255 + 0.5);
            assertEquals(0xFF000000 | expected * 0x010101, table.argb((short) stored));
        }
    }

    @Test
    void negativeWordsHaveTheirPlace() {
        DisplayDefaults defaults = DisplayDefaults.gray(List.of(Window.over(-100, 100, "")));
        GrayTable table = GrayTable.of(defaults, defaults.initialState(), true, 16);
        assertEquals(0, gray(table, -100));
        assertEquals(128, gray(table, 0));
        assertEquals(255, gray(table, 100));
        assertEquals(0, gray(table, Short.MIN_VALUE));
    }

    @Test
    void inversionMirrorsEveryGray() {
        DisplayDefaults defaults = ct(PixelPadding.none());
        DisplayState state = defaults.initialState();
        GrayTable plain = GrayTable.of(defaults, state, false, 12);
        GrayTable inverted = GrayTable.of(defaults, state.invert(), false, 12);
        for (int stored = 0; stored < 4096; stored++) {
            assertEquals(255, gray(plain, stored) + gray(inverted, stored), 1);
        }
    }

    @Test
    void paddingIsBlackEvenWhenInverted() {
        DisplayDefaults defaults = ct(PixelPadding.between(10, 5));
        GrayTable table = GrayTable.of(defaults, defaults.initialState().invert(), false, 12);
        assertEquals(255, gray(table, 4));
        for (int stored = 5; stored <= 10; stored++) {
            assertEquals(0, gray(table, stored));
        }
        assertEquals(255, gray(table, 11));
    }

    @Test
    void aVoiTableIsHeldAtBothEndsAndScaledByItsBits() {
        VoiLut lut = new VoiLut(100, 10, new int[] {0, 341, 682, 1023}, "");
        DisplayDefaults defaults = DisplayDefaults.gray(List.of(lut));
        GrayTable table = GrayTable.of(defaults, defaults.initialState(), false, 16);
        assertEquals(0, gray(table, 0));
        assertEquals(0, gray(table, 100));
        assertEquals(85, gray(table, 101));
        assertEquals(170, gray(table, 102));
        assertEquals(255, gray(table, 103));
        assertEquals(255, gray(table, 65535));
    }

    @Test
    void aModalityTableComesBeforeTheWindow() {
        DisplayDefaults defaults =
                new DisplayDefaults(
                        true,
                        false,
                        new ModalityLut(0, 16, new int[] {300, 200, 100}, "US"),
                        List.of(Window.over(100, 300, "")),
                        PixelPadding.none());
        GrayTable table = GrayTable.of(defaults, defaults.initialState(), false, 8);
        assertEquals(255, gray(table, 0));
        assertEquals(128, gray(table, 1));
        assertEquals(0, gray(table, 2));
        assertEquals(0, gray(table, 200));
    }
}
