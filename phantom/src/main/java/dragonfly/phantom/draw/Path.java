package dragonfly.phantom.draw;

import java.util.List;

/**
 * A line with a thickness that may change along it, in scene coordinates.
 *
 * @param x abscissae of its points, at least two
 * @param y their ordinates
 * @param radius half the thickness at each
 */
public record Path(double[] x, double[] y, double[] radius) {
    /** A corner that a smooth path passes through. */
    public record Knot(double x, double y, double radius) {}

    /** The number of points. */
    public int size() {
        return x.length;
    }

    /** The straight line from one knot to the other. */
    public static Path straight(Knot from, Knot to) {
        return new Path(
                new double[] {from.x, to.x},
                new double[] {from.y, to.y},
                new double[] {from.radius, to.radius});
    }

    /** A Catmull-Rom spline through the knots, sampled about every {@code step} scene units. */
    public static Path smooth(List<Knot> knots, double step) {
        int spans = knots.size() - 1;
        int[] counts = new int[spans];
        int total = 1;
        for (int i = 0; i < spans; i++) {
            Knot a = knots.get(i);
            Knot b = knots.get(i + 1);
            double length = Math.sqrt(square(b.x - a.x) + square(b.y - a.y));
            counts[i] = Math.max(1, (int) (length / step + 0.5));
            total += counts[i];
        }
        double[] x = new double[total];
        double[] y = new double[total];
        double[] radius = new double[total];
        int at = 0;
        for (int i = 0; i < spans; i++) {
            Knot before = knots.get(Math.max(0, i - 1));
            Knot a = knots.get(i);
            Knot b = knots.get(i + 1);
            Knot after = knots.get(Math.min(spans, i + 2));
            for (int j = 0; j < counts[i]; j++) {
                double t = (double) j / counts[i];
                x[at] = spline(before.x, a.x, b.x, after.x, t);
                y[at] = spline(before.y, a.y, b.y, after.y, t);
                radius[at++] = a.radius + (b.radius - a.radius) * t;
            }
        }
        Knot last = knots.get(spans);
        x[at] = last.x;
        y[at] = last.y;
        radius[at] = last.radius;
        return new Path(x, y, radius);
    }

    private static double spline(double before, double a, double b, double after, double t) {
        double linear = b - before;
        double bend = 2 * before - 5 * a + 4 * b - after;
        double twist = 3 * (a - b) + after - before;
        return a + 0.5 * t * (linear + t * (bend + t * twist));
    }

    private static double square(double v) {
        return v * v;
    }
}
