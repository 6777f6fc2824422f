package dragonfly.app.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.compose.ImageToScreen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OverlayGeometryTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.11, 0.5, 0.713, 1, 1.37, 6.2})
    void neighboursShareAnEdgeOnTheScreenAtEveryZoom(double scale) {
        ImageToScreen placement = new ImageToScreen(17, -5, scale, scale);
        double side = 1000 / 6.0;
        for (int i = 0; i < 5; i++) {
            Box left = Box.of(i * side, 0, (i + 1) * side, 100, placement);
            Box right = Box.of((i + 1) * side, 0, (i + 2) * side, 100, placement);
            assertEquals(left.right(), right.left());
            assertEquals(Math.rint(left.right()), left.right(), "on a whole pixel");
        }
    }

    @Test
    void theHeatColoursOnlyGrowLighterAndTheirStepsLookEqual() {
        double[] lightness = new double[256];
        double[] steps = new double[255];
        double[] before = lab(HeatColours.argb(0));
        lightness[0] = before[0];
        for (int i = 1; i < 256; i++) {
            double[] here = lab(HeatColours.argb(i / 255.0));
            lightness[i] = here[0];
            steps[i - 1] =
                    Math.sqrt(
                            Math.pow(here[0] - before[0], 2)
                                    + Math.pow(here[1] - before[1], 2)
                                    + Math.pow(here[2] - before[2], 2));
            before = here;
        }
        for (int i = 16; i < 256; i++) {
            assertTrue(lightness[i] > lightness[i - 16], "from " + (i - 16) + " to " + i);
        }
        // Sixteen steps together, so that rounding to eight bits does not count.
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int i = 0; i + 16 <= 255; i += 16) {
            double sum = 0;
            for (int j = i; j < i + 16; j++) {
                sum += steps[j];
            }
            least = Math.min(least, sum);
            most = Math.max(most, sum);
        }
        assertTrue(most / least < 2.6, "CIELAB steps from " + least + " to " + most);
    }

    @Test
    void valuesBeyondTheScaleAreHeldAtItsEnds() {
        assertEquals(HeatColours.argb(0), HeatColours.argb(-3));
        assertEquals(HeatColours.argb(1), HeatColours.argb(7));
    }

    /** CIELAB (D65) of an sRGB colour. */
    private static double[] lab(int argb) {
        double r = linear(argb >> 16);
        double g = linear(argb >> 8);
        double b = linear(argb);
        double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(int channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }
}
