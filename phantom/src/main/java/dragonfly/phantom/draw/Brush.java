package dragonfly.phantom.draw;

import java.util.Arrays;

/**
 * Draws paths. Each pixel is inked once for a path, however many of its segments come near, so that
 * joints do not show. Holds scratch memory of a plane's size; belongs to one thread.
 */
public final class Brush {
    private final float[] power;
    private final float[] radius;

    /** A brush for planes of this one's size. */
    public Brush(Plane like) {
        power = new float[like.values().length];
        radius = new float[like.values().length];
    }

    /**
     * Inks all pixels whose middle is nearer to the path's surface than {@code reach}.
     *
     * @param reach beyond the radius, in scene units
     */
    public void stroke(Plane plane, Path path, double reach, Ink ink) {
        Box box = Box.around(plane, path, reach);
        if (box.isEmpty()) {
            return;
        }
        int width = plane.width();
        for (int row = box.top; row <= box.bottom; row++) {
            Arrays.fill(
                    power, row * width + box.left, row * width + box.right + 1, Float.MAX_VALUE);
        }
        for (int i = 1; i < path.size(); i++) {
            segment(plane, path, i, reach);
        }
        float[] values = plane.values();
        for (int row = box.top; row <= box.bottom; row++) {
            for (int at = row * width + box.left; at <= row * width + box.right; at++) {
                if (power[at] != Float.MAX_VALUE) {
                    double r = radius[at];
                    double distance = Math.sqrt(Math.max(0, power[at] + r * r));
                    values[at] = (float) ink.over(values[at], distance, r);
                }
            }
        }
    }

    /** Notes the pixels near one segment: the nearest surface wins (by the circle's power). */
    private void segment(Plane plane, Path path, int to, double reach) {
        double ax = path.x()[to - 1];
        double ay = path.y()[to - 1];
        double ar = path.radius()[to - 1];
        double dx = path.x()[to] - ax;
        double dy = path.y()[to] - ay;
        double dr = path.radius()[to] - ar;
        double most = Math.max(ar, ar + dr) + reach;
        double length = dx * dx + dy * dy;
        double inverse = length > 0 ? 1 / length : 0;
        Box box = Box.around(plane, ax, ay, ax + dx, ay + dy, most);
        int width = plane.width();
        double pixel = plane.pixel();
        for (int row = box.top; row <= box.bottom; row++) {
            double py = plane.middle(row) - ay;
            int at = row * width + box.left;
            double px = plane.middle(box.left) - ax;
            for (int column = box.left; column <= box.right; column++, at++, px += pixel) {
                double t = Maths.clamp((px * dx + py * dy) * inverse);
                double ox = px - t * dx;
                double oy = py - t * dy;
                double r = ar + t * dr;
                double squared = ox * ox + oy * oy;
                float found = (float) (squared - r * r);
                if (squared < (r + reach) * (r + reach) && found < power[at]) {
                    power[at] = found;
                    radius[at] = (float) r;
                }
            }
        }
    }

    /** The pixels that a path can touch; {@code right} and {@code bottom} are included. */
    private record Box(int left, int top, int right, int bottom) {
        static Box around(Plane plane, double ax, double ay, double bx, double by, double reach) {
            int scale = plane.scale();
            return new Box(
                    (int) Math.max(0, Math.floor((Math.min(ax, bx) - reach) * scale)),
                    (int) Math.max(0, Math.floor((Math.min(ay, by) - reach) * scale)),
                    (int) Math.min(plane.width() - 1, (Math.max(ax, bx) + reach) * scale),
                    (int) Math.min(plane.height() - 1, (Math.max(ay, by) + reach) * scale));
        }

        static Box around(Plane plane, Path path, double reach) {
            double left = Double.MAX_VALUE;
            double top = Double.MAX_VALUE;
            double right = -Double.MAX_VALUE;
            double bottom = -Double.MAX_VALUE;
            double thick = 0;
            for (int i = 0; i < path.size(); i++) {
                left = Math.min(left, path.x()[i]);
                right = Math.max(right, path.x()[i]);
                top = Math.min(top, path.y()[i]);
                bottom = Math.max(bottom, path.y()[i]);
                thick = Math.max(thick, path.radius()[i]);
            }
            return around(plane, left, top, right, bottom, thick + reach);
        }

        boolean isEmpty() {
            return left > right || top > bottom;
        }
    }
}
