package dragonfly.phantom.draw;

/**
 * A function of one variable by its values at evenly spaced places, linear between them: the
 * outline of an organ by row or by column. Level beyond its ends.
 */
public final class Curve {
    /** The function that a curve is sampled from. */
    @FunctionalInterface
    public interface Formula {
        double at(double t);
    }

    private final double from;
    private final double perUnit;
    private final float[] values;

    private Curve(double from, double perUnit, float[] values) {
        this.from = from;
        this.perUnit = perUnit;
        this.values = values;
    }

    /** Samples a formula from {@code from} to {@code to} in steps of about {@code step}. */
    public static Curve of(double from, double to, double step, Formula formula) {
        int count = (int) ((to - from) / step) + 2;
        double exact = (to - from) / (count - 1);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) formula.at(from + i * exact);
        }
        return new Curve(from, 1 / exact, values);
    }

    /**
     * A smooth curve through points (t, value) of rising t, level at both ends (monotone cubic
     * between neighbours, Fritsch and Carlson 1980: it does not overshoot).
     */
    public static Curve through(double step, double... points) {
        int n = points.length / 2;
        double[] slope = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double before = rise(points, i - 1);
            double after = rise(points, i);
            slope[i] = before * after <= 0 ? 0 : 2 * before * after / (before + after);
        }
        return of(points[0], points[2 * n - 2], step, t -> cubic(points, slope, t));
    }

    private static double rise(double[] points, int i) {
        return (points[2 * i + 3] - points[2 * i + 1]) / (points[2 * i + 2] - points[2 * i]);
    }

    private static double cubic(double[] points, double[] slope, double t) {
        int i = 0;
        while (i < slope.length - 2 && t > points[2 * i + 2]) {
            i++;
        }
        double span = points[2 * i + 2] - points[2 * i];
        double s = Maths.clamp((t - points[2 * i]) / span);
        double a = points[2 * i + 1];
        double b = points[2 * i + 3];
        double bump = s * (1 - s);
        return a
                + (b - a) * s * s * (3 - 2 * s)
                + span * bump * (slope[i] * (1 - s) - slope[i + 1] * s);
    }

    /** The value at t. */
    public double at(double t) {
        double place = (t - from) * perUnit;
        if (place <= 0) {
            return values[0];
        }
        int index = (int) place;
        if (index >= values.length - 1) {
            return values[values.length - 1];
        }
        double part = place - index;
        return values[index] + (values[index + 1] - values[index]) * part;
    }
}
