package dragonfly.app.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.Rgb8;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.DisplayState;
import dragonfly.image.display.PixelPadding;
import dragonfly.image.display.Rescale;
import dragonfly.image.display.VoiLut;
import dragonfly.image.display.Window;
import dragonfly.image.display.WindowFunction;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;

/** Small sums behind what the hand does and the eye reads. */
final class HandTest {
    @Nested
    final class DraggingTheWindow {
        private final Window ct = new Window(40, 400, WindowFunction.LINEAR, "SOFT TISSUE");
        private final DisplayState start = new DisplayState(ct, false, 2);

        private Window dragged(double dx, double dy) {
            return assertInstanceOf(
                    Window.class, WindowDrag.from(start, ct).moved(dx, dy, "").voi());
        }

        @Test
        void toTheRightIsWiderAndUpIsBrighter() {
            assertEquals(800, dragged(160, 0).width());
            assertEquals(200, dragged(-160, 0).width());
            assertEquals(-160, dragged(0, -160).center());
        }

        @Test
        void goingBackGivesTheWindowOfTheStart() {
            Window same = dragged(0, 0);
            assertEquals(ct.center(), same.center());
            assertEquals(ct.width(), same.width());
        }

        @Test
        void noWindowIsNarrowerThanTheStandardAllows() {
            assertEquals(1, dragged(-100_000, 0).width());
        }

        @Test
        void frameAndInversionStay() {
            assertEquals(2, WindowDrag.from(start, ct).moved(5, 5, "").frame());
        }

        @Test
        void aLookUpTableGivesWayToAWindow() {
            DisplayState lut = start.withVoi(new VoiLut(0, 8, new int[] {0, 255}, "LUT"));
            DisplayState moved = WindowDrag.from(lut, ct).moved(160, 0, "");
            assertEquals(800, assertInstanceOf(Window.class, moved.voi()).width());
        }

        @Test
        void anExactWindowOverSmallNumbersStaysFine() {
            Window small = new Window(0.5, 0.01, WindowFunction.LINEAR_EXACT, "");
            Window moved =
                    assertInstanceOf(
                            Window.class,
                            WindowDrag.from(start.withVoi(small), small).moved(-160, 32, "").voi());
            assertEquals(0.005, moved.width(), 1e-12);
            assertEquals(0.501, moved.center(), 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 10 cm, 100",
        "2, 5 cm, 100",
        "3.7, 2 cm, 74",
        "14, 1 cm, 140",
        "15, 5 mm, 75",
        "200, 500 µm, 100",
        "0.01, 1000 cm, 100"
    })
    void theScaleIsARoundLengthThatFits(double unitsAMillimetre, String label, double length) {
        ScaleBar bar = ScaleBar.of(unitsAMillimetre);
        assertEquals(label, bar.label());
        assertEquals(length, bar.length(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "99, 3", "101, 4", "650, 9", "701, 0", "10000700, 0", "-5, 3"})
    void aCineCountsFromItsStartAndComesRound(long millis, int frame) {
        CineClock clock = new CineClock(3, 1_000_000_000L, 10, 10);
        assertEquals(frame, clock.frameAt(1_000_000_000L + millis * 1_000_000));
    }

    @Test
    void theProbeReadsModalityValuesWithTheirUnit() {
        DisplayDefaults ct =
                new DisplayDefaults(
                        true,
                        false,
                        new Rescale(1, -1024, "HU"),
                        List.of(Window.over(0, 1, "")),
                        PixelPadding.none());
        assertEquals(new Probe(4, 7, "−812 HU"), Probe.of(plain(10, 10, 212), ct, 4, 7));
    }

    @Test
    void theProbeReadsSmallNumbersAndColours() {
        DisplayDefaults plain = DisplayDefaults.gray(List.of(Window.over(0, 1, "")));
        GrayFloat dose = new GrayFloat(1, 1, new float[] {0.00125f});
        assertEquals("0.001250", Probe.of(dose, plain, 0, 0).value());
        Rgb8 colour = new Rgb8(1, 1, new int[] {0xFF0C2807});
        assertEquals("R 12 G 40 B 7", Probe.of(colour, DisplayDefaults.colour(), 0, 0).value());
    }

    private static Gray16 plain(int width, int height, int value) {
        short[] words = new short[width * height];
        Arrays.fill(words, (short) value);
        return new Gray16(width, height, words, false, 12);
    }
}
