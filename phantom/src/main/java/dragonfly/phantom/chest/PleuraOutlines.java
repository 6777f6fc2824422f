package dragonfly.phantom.chest;

import dragonfly.phantom.scene.Outline;
import dragonfly.phantom.scene.Point;
import dragonfly.phantom.scene.Side;

import java.util.ArrayList;
import java.util.List;

/** The areas of fluid and air between lung and wall. */
final class PleuraOutlines {
    private static final double STEP = 4;

    private PleuraOutlines() {}

    /** Between the fluid's surface and the diaphragm. */
    static Outline effusion(ChestShape shape, Side side, double height) {
        List<Point> top = new ArrayList<>();
        List<Point> bottom = new ArrayList<>();
        double end = shape.wall(shape.body().lungBase(), side);
        for (double d = shape.inner(shape.body().lungBase(), side); d <= end; d += STEP) {
            double above = shape.fluid(d, side, height);
            double below = shape.diaphragm(d, side);
            if (above < below - 1 && d < shape.wall(above, side)) {
                top.add(at(shape, side, d, above));
                bottom.add(at(shape, side, d, below));
            }
        }
        top.addAll(bottom.reversed());
        return new Outline.Area(top);
    }

    /** Between the drawn-off lung and the wall. */
    static Outline pneumothorax(ChestShape shape, Side side, double part) {
        List<Point> outer = new ArrayList<>();
        List<Point> inner = new ArrayList<>();
        double top = shape.body().lungTop();
        for (double y = top + 2; y < shape.body().lungBase(); y += STEP) {
            double wall = shape.wall(y, side);
            double lung = Math.max(shape.inner(y, side), shape.visceral(y, part));
            if (lung < wall && y < shape.diaphragm((lung + wall) / 2, side)) {
                outer.add(at(shape, side, wall, y));
                inner.add(at(shape, side, lung, y));
            }
        }
        outer.addAll(inner.reversed());
        return new Outline.Area(outer);
    }

    private static Point at(ChestShape shape, Side side, double distance, double y) {
        return shape.frame().toScene(side == Side.RIGHT ? -distance : distance, y);
    }
}
