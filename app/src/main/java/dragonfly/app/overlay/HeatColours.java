package dragonfly.app.overlay;

import javafx.scene.paint.Color;

/**
 * Colours for 0 to 1, from dark violet over blue, teal and green to light yellow. Equal steps of
 * the value look equally large: the path is walked at constant speed in Oklab (B. Ottosson, "A
 * perceptual color space for image processing", 2020), and it only ever grows lighter, so that it
 * is read the same in grays and by the colour-blind.
 */
public final class HeatColours {
    private static final int STEPS = 256;
    private static final int[] TABLE = evenSteps();

    private HeatColours() {}

    /** The opaque colour {@code 0xFFRRGGBB} of a value from 0 to 1; values beyond are held. */
    public static int argb(double value) {
        return TABLE[(int) Math.rint(Math.clamp(value, 0, 1) * (STEPS - 1))];
    }

    /** The same as a toolkit colour. */
    public static Color colour(double value, double opacity) {
        int argb = argb(value);
        return Color.rgb((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF, opacity);
    }

    private static int[] evenSteps() {
        int fine = 4096;
        double[] length = new double[fine + 1];
        double[] before = onPath(0);
        for (int i = 1; i <= fine; i++) {
            double[] here = onPath((double) i / fine);
            double dl = here[0] - before[0];
            double da = here[1] - before[1];
            double db = here[2] - before[2];
            length[i] = length[i - 1] + Math.sqrt(dl * dl + da * da + db * db);
            before = here;
        }
        int[] table = new int[STEPS];
        int at = 0;
        for (int step = 0; step < STEPS; step++) {
            double goal = length[fine] * step / (STEPS - 1);
            while (at < fine && length[at] < goal) {
                at++;
            }
            table[step] = packed(linearRgb(onPath((double) at / fine)));
        }
        return table;
    }

    /** Lightness, a and b of the path at t. */
    private static double[] onPath(double t) {
        double lightness = 0.30 + 0.63 * t;
        double hue = Math.toRadians(308 - 200 * t);
        double chroma = 0.155 - 0.03 * Math.sin(Math.PI * t);
        // The screen cannot show every colour: the strongest one of that hue and lightness.
        while (chroma > 0 && !isOnScreen(linearRgb(lab(lightness, chroma, hue)))) {
            chroma -= 0.0005;
        }
        return lab(lightness, chroma, hue);
    }

    private static double[] lab(double lightness, double chroma, double hue) {
        return new double[] {lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)};
    }

    private static double[] linearRgb(double[] lab) {
        double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
        double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
        double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static boolean isOnScreen(double[] rgb) {
        for (double channel : rgb) {
            if (channel < 0 || channel > 1) {
                return false;
            }
        }
        return true;
    }

    private static int packed(double[] linear) {
        int argb = 0xFF;
        for (double channel : linear) {
            double c = Math.clamp(channel, 0, 1);
            double srgb = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
            argb = (argb << 8) | (int) Math.rint(srgb * 255);
        }
        return argb;
    }
}
