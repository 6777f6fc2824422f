package dragonfly.image.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Random;

/** Against the formulas and examples of DICOM PS3.3 C.11.2.1.2 and C.11.2.1.3. */
class WindowTest {
    private static int gray(Window window, double x) {
        return (int) Math.floor(window.apply(x) * 255 + 0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "2048, 4096, 0, 0",
        "2048, 4096, 4095, 255",
        "2048, 4096, 2047, 127",
        "2048, 4096, 2048, 128",
        "2048, 1, 2047, 0",
        "2048, 1, 2048, 255",
        "0, 100, -50, 0",
        "0, 100, 49, 255",
        "0, 100, -49, 3",
        "0, 1, -1, 0",
        "0, 1, 0, 255",
        "40, 400, 240, 255",
        "40, 400, -160, 0",
        "40, 400, 40, 128",
    })
    void linearGivesTheStandardsExamples(double center, double width, double x, int expected) {
        assertEquals(expected, gray(Window.linear(center, width, ""), x));
    }

    @Test
    void linearFollowsTheStandardsPseudocode() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double c = random.nextInt(-2000, 2000);
            double w = random.nextInt(1, 3000);
            double x = random.nextInt(-4000, 4000);
            double y;
            if (x <= c - 0.5 - (w - 1) / 2) {
                y = 0;
            } else if (x > c - 0.5 + (w - 1) / 2) {
                y = 255;
            } else {
                y = ((x - (c - 0.5)) / (w - 1) + 0.5) * 255;
            }
            assertEquals(y, Window.linear(c, w, "").apply(x) * 255, 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 100, -50, 0", "0, 100, 50, 255", "0, 100, 0, 128", "2048, 4096, 4096, 255"})
    void linearExactHasNoHalfPixels(double center, double width, double x, int expected) {
        assertEquals(expected, gray(new Window(center, width, WindowFunction.LINEAR_EXACT, ""), x));
    }

    @Test
    void sigmoidIsTheLogisticCurve() {
        Window window = new Window(100, 50, WindowFunction.SIGMOID, "");
        assertEquals(0.5, window.apply(100), 1e-12);
        assertEquals(1 / (1 + Math.exp(-2)), window.apply(125), 1e-12);
        assertEquals(1, window.apply(75) + window.apply(125), 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void grayNeverFallsWhenTheValueRisesAndStaysInRange(WindowFunction function) {
        Random random = new Random(2);
        for (int i = 0; i < 1000; i++) {
            Window window =
                    new Window(
                            random.nextDouble(-3000, 3000),
                            random.nextDouble(1, 5000),
                            function,
                            "");
            double a = random.nextDouble(-1e4, 1e4);
            double b = a + random.nextDouble(1e3);
            assertTrue(window.apply(a) <= window.apply(b));
            assertTrue(window.apply(a) >= 0 && window.apply(b) <= 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 255", "-1024, 3071", "0, 1", "0.25, 0.75", "7, 7", "-0.5, 0.5"})
    void aWindowOverARangeShowsItsEndsAsBlackAndWhite(double low, double high) {
        Window window = Window.over(low, high, "");
        if (low < high) {
            assertEquals(0, gray(window, low));
            assertEquals(255, gray(window, high));
        } else {
            assertEquals(128, gray(window, low));
        }
        assertEquals(0, gray(window, low - 10));
        assertEquals(255, gray(window, high + 10));
    }

    @Test
    void overEightBitsIsTheIdentity() {
        Window window = Window.over(0, 255, "");
        for (int x = 0; x < 256; x++) {
            assertEquals(x, gray(window, x));
        }
    }

    @Test
    void impossibleWindowsAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Window(0, 0.5, WindowFunction.LINEAR, ""));
        assertThrows(
                IllegalArgumentException.class, () -> new Window(0, 0, WindowFunction.SIGMOID, ""));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Window(Double.NaN, 1, WindowFunction.LINEAR, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "40, 400, 40/400",
        "127.5, 255, 127.5/255",
        "0.0002640512, 0.00052809, 0.00026405/0.00052809",
        "-2.9745e-8, 1234567.89, -2.9745E-8/1234600",
    })
    void figuresAreShort(double center, double width, String expected) {
        assertEquals(
                expected, new Window(center, width, WindowFunction.LINEAR_EXACT, "").shortForm());
    }
}
