package dragonfly.app.viewer;

import java.util.Locale;

/**
 * A round length that fits the screen.
 *
 * @param label "5 cm", "20 mm", "200 µm"
 * @param length in screen units
 */
record ScaleBar(String label, double length) {
    private static final double LONGEST = 140;

    /**
     * The longest of 1, 2, 5, 10 … that is not too long.
     *
     * @param unitsAMillimetre screen units for one millimetre, above zero
     */
    static ScaleBar of(double unitsAMillimetre) {
        double most = LONGEST / unitsAMillimetre;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double step = most / power;
        double millimetres = power * (step >= 5 ? 5 : step >= 2 ? 2 : 1);
        return new ScaleBar(label(millimetres), millimetres * unitsAMillimetre);
    }

    private static String label(double millimetres) {
        if (millimetres >= 10) {
            return figure(millimetres / 10) + " cm";
        }
        return millimetres >= 1 ? figure(millimetres) + " mm" : figure(millimetres * 1000) + " µm";
    }

    private static String figure(double value) {
        return value >= 1
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
