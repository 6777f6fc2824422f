package dragonfly.phantom.chest;

import dragonfly.phantom.scene.ChestBody;
import dragonfly.phantom.scene.Point;
import dragonfly.phantom.scene.Size;

/** From the body's frame to the picture and back: a turn about the picture's middle and a shift. */
final class ChestFrame {
    private final double cos;
    private final double sin;
    private final double middleX;
    private final double middleY;
    private final double shift;

    ChestFrame(ChestBody body, Size size) {
        cos = StrictMath.cos(body.tilt());
        sin = StrictMath.sin(body.tilt());
        middleX = size.width() / 2.0;
        middleY = size.height() / 2.0;
        shift = body.midline() - middleX;
    }

    /** The place in the picture of a place in the body. */
    Point toScene(double x, double y) {
        double dx = x + shift;
        double dy = y - middleY;
        return new Point(middleX + dx * cos - dy * sin, middleY + dx * sin + dy * cos);
    }

    /** The body's x of a place in the picture. */
    double bodyX(double x, double y) {
        return (x - middleX) * cos + (y - middleY) * sin - shift;
    }

    /** The body's y of a place in the picture. */
    double bodyY(double x, double y) {
        return (y - middleY) * cos - (x - middleX) * sin + middleY;
    }

    /** What one step to the right in the picture adds to the body's x; its y loses {@link #sin}. */
    double cos() {
        return cos;
    }

    double sin() {
        return sin;
    }
}
