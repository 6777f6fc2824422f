package dragonfly.phantom.scene;

import dragonfly.phantom.random.Dice;

import java.util.List;

/** The shape of a finding in scene coordinates. */
public sealed interface Outline {
    /** The signed distance to the edge, negative inside; for ellipses near, else exact. */
    double distance(double x, double y);

    /** Whether a place lies inside. */
    default boolean contains(double x, double y) {
        return distance(x, y) <= 0;
    }

    /** The smallest rectangle around it. */
    Box box();

    /** The middle of what it marks. */
    default Point centre() {
        return box().centre();
    }

    /** An ellipse; the angle turns its first radius from the x axis towards y, in radians. */
    record Ellipse(Point centre, double radiusX, double radiusY, double angle) implements Outline {
        /** A disc. */
        public static Ellipse disc(Point centre, double radius) {
            return new Ellipse(centre, radius, radius, 0);
        }

        /** An ellipse that is nearly a disc, and as large as a disc of the radius. */
        public static Ellipse nearDisc(Point centre, double radius, Dice dice) {
            double stretch = dice.between(1, 1.15);
            double angle = dice.between(0, Math.PI);
            return new Ellipse(centre, radius * stretch, radius / stretch, angle);
        }

        @Override
        public double distance(double x, double y) {
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            double dx = x - centre.x();
            double dy = y - centre.y();
            double u = (dx * cos + dy * sin) / radiusX;
            double v = (dy * cos - dx * sin) / radiusY;
            double norm = Math.sqrt(u * u + v * v);
            double slope = Math.sqrt(u * u / (radiusX * radiusX) + v * v / (radiusY * radiusY));
            return norm == 0 ? -Math.min(radiusX, radiusY) : (norm - 1) * norm / slope;
        }

        @Override
        public Box box() {
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            double w = Math.sqrt(radiusX * radiusX * cos * cos + radiusY * radiusY * sin * sin);
            double h = Math.sqrt(radiusX * radiusX * sin * sin + radiusY * radiusY * cos * cos);
            return new Box(centre.x() - w, centre.y() - h, centre.x() + w, centre.y() + h);
        }
    }

    /** A bar with square ends; the angle turns its length from the x axis towards y, in radians. */
    record Bar(Point centre, double length, double width, double angle) implements Outline {
        @Override
        public double distance(double x, double y) {
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            double dx = x - centre.x();
            double dy = y - centre.y();
            double u = Math.abs(dx * cos + dy * sin) - length / 2;
            double v = Math.abs(dy * cos - dx * sin) - width / 2;
            if (u <= 0 || v <= 0) {
                return Math.max(u, v);
            }
            return Math.sqrt(u * u + v * v);
        }

        @Override
        public Box box() {
            double cos = Math.abs(StrictMath.cos(angle));
            double sin = Math.abs(StrictMath.sin(angle));
            double w = (length * cos + width * sin) / 2;
            double h = (length * sin + width * cos) / 2;
            return new Box(centre.x() - w, centre.y() - h, centre.x() + w, centre.y() + h);
        }
    }

    /** A line of even thickness through points. */
    record Line(List<Point> points, double radius) implements Outline {
        public Line {
            points = List.copyOf(points);
        }

        @Override
        public double distance(double x, double y) {
            double nearest = Double.MAX_VALUE;
            for (int i = 1; i < points.size(); i++) {
                nearest = Math.min(nearest, toSegment(points.get(i - 1), points.get(i), x, y));
            }
            return nearest - radius;
        }

        @Override
        public Box box() {
            Box around = bounds(points);
            return new Box(
                    around.left() - radius,
                    around.top() - radius,
                    around.right() + radius,
                    around.bottom() + radius);
        }
    }

    /** The inside of a closed polygon. */
    record Area(List<Point> points) implements Outline {
        public Area {
            points = List.copyOf(points);
        }

        @Override
        public double distance(double x, double y) {
            double nearest = Double.MAX_VALUE;
            Point from = points.getLast();
            for (Point to : points) {
                nearest = Math.min(nearest, toSegment(from, to, x, y));
                from = to;
            }
            return contains(x, y) ? -nearest : nearest;
        }

        /** By the even-odd rule. */
        @Override
        public boolean contains(double x, double y) {
            boolean inside = false;
            Point from = points.getLast();
            for (Point to : points) {
                if (from.y() > y != to.y() > y) {
                    double run = (to.x() - from.x()) / (to.y() - from.y());
                    inside ^= x < from.x() + (y - from.y()) * run;
                }
                from = to;
            }
            return inside;
        }

        @Override
        public Box box() {
            return bounds(points);
        }
    }

    /** Several shapes as one. */
    record Union(List<Outline> parts) implements Outline {
        public Union {
            parts = List.copyOf(parts);
        }

        @Override
        public double distance(double x, double y) {
            double nearest = Double.MAX_VALUE;
            for (Outline part : parts) {
                nearest = Math.min(nearest, part.distance(x, y));
            }
            return nearest;
        }

        @Override
        public Box box() {
            Box around = parts.getFirst().box();
            for (Outline part : parts) {
                around = around.with(part.box());
            }
            return around;
        }

        /** The middle of the first part: a device lies where its body lies, not its lead. */
        @Override
        public Point centre() {
            return parts.getFirst().centre();
        }
    }

    private static double toSegment(Point a, Point b, double x, double y) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = dx * dx + dy * dy;
        double t = length > 0 ? ((x - a.x()) * dx + (y - a.y()) * dy) / length : 0;
        double held = Math.max(0, Math.min(1, t));
        double ox = a.x() + held * dx - x;
        double oy = a.y() + held * dy - y;
        return Math.sqrt(ox * ox + oy * oy);
    }

    private static Box bounds(List<Point> points) {
        Box around = null;
        for (Point p : points) {
            Box spot = new Box(p.x(), p.y(), p.x(), p.y());
            around = around == null ? spot : around.with(spot);
        }
        if (around == null) {
            throw new IllegalArgumentException("A shape needs points");
        }
        return around;
    }
}
