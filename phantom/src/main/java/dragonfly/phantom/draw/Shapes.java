package dragonfly.phantom.draw;

import dragonfly.phantom.scene.Box;
import dragonfly.phantom.scene.Outline;

/** Fills outlines on planes. */
public final class Shapes {
    /** The new value of a pixel that an outline covers by {@code cover} of 0 to 1. */
    @FunctionalInterface
    public interface Fill {
        double over(double under, double cover, double x, double y);
    }

    private Shapes() {}

    /**
     * Adds an amount inside an outline.
     *
     * @param blur how wide the edge is, in scene units; never less than a pixel
     */
    public static void add(Plane plane, Outline outline, double blur, double amount) {
        fill(plane, outline, blur, (under, cover, x, y) -> under + amount * cover);
    }

    /** Changes the pixels that an outline covers. */
    public static void fill(Plane plane, Outline outline, double blur, Fill fill) {
        double soft = Math.max(blur, plane.pixel());
        each(
                plane,
                outline.box(),
                soft,
                (under, whole, x, y) -> {
                    double cover = Maths.inside(outline.distance(x, y), soft);
                    return cover > 0 ? fill.over(under, cover, x, y) : under;
                });
    }

    /** Changes every pixel of a rectangle that is {@code margin} larger than the box. */
    public static void each(Plane plane, Box box, double margin, Fill fill) {
        int scale = plane.scale();
        int left = (int) Math.max(0, Math.floor((box.left() - margin) * scale));
        int top = (int) Math.max(0, Math.floor((box.top() - margin) * scale));
        int right = (int) Math.min(plane.width() - 1, (box.right() + margin) * scale);
        int bottom = (int) Math.min(plane.height() - 1, (box.bottom() + margin) * scale);
        float[] values = plane.values();
        for (int row = top; row <= bottom; row++) {
            double y = plane.middle(row);
            int at = row * plane.width() + left;
            for (int column = left; column <= right; column++, at++) {
                values[at] = (float) fill.over(values[at], 1, plane.middle(column), y);
            }
        }
    }
}
