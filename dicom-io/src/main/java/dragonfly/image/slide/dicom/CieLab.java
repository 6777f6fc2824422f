package dragonfly.image.slide.dicom;

/** Colours that files state as CIELab, PS3.3 C.10.7.1.1. */
final class CieLab {
    /** The white of the profile connection space, D50. */
    private static final double[] WHITE = {0.9642, 1.0, 0.8249};

    /** From XYZ under D50 to linear sRGB, Bradford-adapted, rows R, G, B. */
    private static final double[][] TO_SRGB = {
        {3.1338561, -1.6168667, -0.4906146},
        {-0.9787684, 1.9161415, 0.0334540},
        {0.0719453, -0.2289914, 1.4052427}
    };

    private CieLab() {}

    /**
     * The sRGB colour {@code 0xFFRRGGBB} of three words.
     *
     * @param words L from 0 to 65535 for 0 to 100; a and b from 0 to 65535 for -128 to 127
     */
    static int toRgb(int[] words) {
        // 0, 0 would be a colour that no screen and no glass has; writers mean no colour by it.
        boolean neutral = words[1] == 0 && words[2] == 0;
        double lightness = words[0] * 100.0 / 65535;
        double a = neutral ? 0 : words[1] * 255.0 / 65535 - 128;
        double b = neutral ? 0 : words[2] * 255.0 / 65535 - 128;
        double y = (lightness + 16) / 116;
        double[] xyz = {
            WHITE[0] * linear(y + a / 500), WHITE[1] * linear(y), WHITE[2] * linear(y - b / 200)
        };
        int colour = 0xFF;
        for (double[] row : TO_SRGB) {
            double channel = row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2];
            colour = colour << 8 | (int) Math.round(255 * gamma(Math.clamp(channel, 0.0, 1.0)));
        }
        return colour;
    }

    private static double linear(double t) {
        return t > 6.0 / 29 ? t * t * t : 3 * (6.0 / 29) * (6.0 / 29) * (t - 4.0 / 29);
    }

    private static double gamma(double value) {
        return value <= 0.0031308 ? 12.92 * value : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
    }
}
