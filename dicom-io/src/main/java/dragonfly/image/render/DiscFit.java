package dragonfly.image.render;

import java.util.Arrays;
import java.util.Optional;

/**
 * Fits a circle to the edge of a field by least squares (Kåsa 1976), leaving out what does not lie
 * on it and fitting again: straight cuts above and below, a notch, a shadow.
 */
final class DiscFit {
    private static final int ROUNDS = 8;

    /** Of the radius: how far an edge point may lie from the circle. */
    private static final double CLOSE = 0.02;

    /** Of the edge points: so many must lie on the circle. */
    private static final double MOST_OF_THE_EDGE = 0.6;

    /** Of the field's cells and those of the disc within its rectangle: so many must agree. */
    private static final double AGREEMENT = 0.95;

    private final double[] xs;
    private final double[] ys;
    private final int count;

    private DiscFit(double[] xs, double[] ys, int count) {
        this.xs = xs;
        this.ys = ys;
        this.count = count;
    }

    /** The disc of a field, in pixels of its picture; nothing if its edge is no circle. */
    static Optional<FieldOfView.Disc> of(DarkFrame.Field field) {
        DiscFit fit = edge(field);
        if (fit.count < 16) {
            return Optional.empty();
        }
        boolean[] used = new boolean[fit.count];
        Arrays.fill(used, true);
        FieldOfView.Disc disc = fit.solve(used);
        for (int round = 0; round < ROUNDS; round++) {
            // Loose at first, so that a bad start does not throw away what belongs to the circle.
            double close = CLOSE * Math.max(1, 5 - round);
            int kept = fit.keepClose(disc, close, used);
            if (kept < 8) {
                return Optional.empty();
            }
            disc = fit.solve(used);
        }
        boolean round = fit.keepClose(disc, CLOSE, used) >= MOST_OF_THE_EDGE * fit.count;
        if (!round || agreement(field, disc) < AGREEMENT) {
            return Optional.empty();
        }
        int cell = field.cell();
        return Optional.of(
                new FieldOfView.Disc(disc.x() * cell, disc.y() * cell, disc.radius() * cell));
    }

    /** The outermost points of every row and column, but for those on the picture's own edge. */
    private static DiscFit edge(DarkFrame.Field field) {
        int width = field.width();
        int height = field.height();
        double[] xs = new double[2 * (width + height)];
        double[] ys = new double[xs.length];
        int count = 0;
        for (int y = 1; y < height - 1; y++) {
            int first = 0;
            int last = width - 1;
            while (first < width && !field.contains(first, y)) {
                first++;
            }
            while (last > first && !field.contains(last, y)) {
                last--;
            }
            if (first > 0 && first < width) {
                xs[count] = first;
                ys[count++] = y + 0.5;
            }
            if (last < width - 1 && first < width) {
                xs[count] = last + 1;
                ys[count++] = y + 0.5;
            }
        }
        for (int x = 1; x < width - 1; x++) {
            int first = 0;
            int last = height - 1;
            while (first < height && !field.contains(x, first)) {
                first++;
            }
            while (last > first && !field.contains(x, last)) {
                last--;
            }
            if (first > 0 && first < height) {
                xs[count] = x + 0.5;
                ys[count++] = first;
            }
            if (last < height - 1 && first < height) {
                xs[count] = x + 0.5;
                ys[count++] = last + 1;
            }
        }
        return new DiscFit(xs, ys, count);
    }

    private int keepClose(FieldOfView.Disc disc, double close, boolean[] used) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double distance = Math.hypot(xs[i] - disc.x(), ys[i] - disc.y()) - disc.radius();
            used[i] = Math.abs(distance) <= close * disc.radius();
            kept += used[i] ? 1 : 0;
        }
        return kept;
    }

    /** The circle with the least squares of {@code x² + y² + ax + by + c} over the points. */
    private FieldOfView.Disc solve(boolean[] used) {
        double n = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < count; i++) {
            if (used[i]) {
                n++;
                meanX += xs[i];
                meanY += ys[i];
            }
        }
        meanX /= n;
        meanY /= n;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double xz = 0;
        double yz = 0;
        double z = 0;
        for (int i = 0; i < count; i++) {
            if (used[i]) {
                double x = xs[i] - meanX;
                double y = ys[i] - meanY;
                double square = x * x + y * y;
                xx += x * x;
                xy += x * y;
                yy += y * y;
                xz += x * square;
                yz += y * square;
                z += square;
            }
        }
        double determinant = Math.max(xx * yy - xy * xy, 1e-9);
        double centreX = (xz * yy - yz * xy) / (2 * determinant);
        double centreY = (yz * xx - xz * xy) / (2 * determinant);
        double radius = Math.sqrt(z / n + centreX * centreX + centreY * centreY);
        return new FieldOfView.Disc(centreX + meanX, centreY + meanY, radius);
    }

    /** Cells in both the field and the disc, of those in either, within the field's rectangle. */
    private static double agreement(DarkFrame.Field field, FieldOfView.Disc disc) {
        var box = field.region(field.width() * field.cell(), field.height() * field.cell());
        int cell = field.cell();
        int both = 0;
        int either = 0;
        for (int y = box.y() / cell; y < (box.y() + box.height()) / cell; y++) {
            for (int x = box.x() / cell; x < (box.x() + box.width()) / cell; x++) {
                boolean inField = field.contains(x, y);
                boolean inDisc = disc.contains(x + 0.5, y + 0.5);
                both += inField && inDisc ? 1 : 0;
                either += inField || inDisc ? 1 : 0;
            }
        }
        return either == 0 ? 0 : (double) both / either;
    }
}
