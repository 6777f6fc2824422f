package dragonfly.phantom.scene;

/** A place in scene coordinates: the origin is the picture's top left corner, y points down. */
public record Point(double x, double y) {
    /** The distance to another point. */
    public double to(Point other) {
        double dx = other.x - x;
        double dy = other.y - y;
        return Math.sqrt(dx * dx + dy * dy);
    }
}
