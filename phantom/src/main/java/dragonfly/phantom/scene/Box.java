package dragonfly.phantom.scene;

/** A rectangle in scene coordinates. */
public record Box(double left, double top, double right, double bottom) {
    /** The smallest rectangle around both. */
    public Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** The part within a picture of the given size. */
    public Box within(Size size) {
        return new Box(
                Math.max(0, left),
                Math.max(0, top),
                Math.min(size.width(), right),
                Math.min(size.height(), bottom));
    }

    /** Its middle. */
    public Point centre() {
        return new Point((left + right) / 2, (top + bottom) / 2);
    }
}
