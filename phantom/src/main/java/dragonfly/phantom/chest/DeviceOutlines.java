package dragonfly.phantom.chest;

import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Outline;
import dragonfly.phantom.scene.Point;
import dragonfly.phantom.scene.Side;

import java.util.ArrayList;
import java.util.List;

/** The courses of catheters and leads, and the pacemaker's can. */
final class DeviceOutlines {
    private DeviceOutlines() {}

    /** A central line: from the neck or from under the clavicle into the superior vena cava. */
    static Outline catheter(ChestShape shape, Side side, Dice dice) {
        List<Point> points = new ArrayList<>();
        double sign = side == Side.RIGHT ? -1 : 1;
        double half = shape.body().halfThorax();
        double top = shape.body().lungTop();
        double tall = shape.lungHeight();
        if (dice.chance(0.5)) {
            points.add(at(shape, sign * half * dice.between(0.26, 0.34), -4));
            points.add(at(shape, sign * half * 0.25, top - 0.02 * tall));
            points.add(at(shape, sign * half * 0.19, top + 0.1 * tall));
        } else {
            points.add(
                    at(
                            shape,
                            sign * half * dice.between(0.9, 1.15),
                            top + tall * dice.between(0.2, 0.3)));
            points.add(at(shape, sign * half * 0.72, top + 0.14 * tall));
            points.add(at(shape, sign * half * 0.48, top + 0.095 * tall));
            points.add(at(shape, sign * half * 0.26, top + 0.13 * tall));
        }
        points.add(at(shape, -0.085 * half, top + 0.22 * tall));
        points.add(at(shape, -0.11 * half, top + 0.33 * tall));
        points.add(at(shape, -0.12 * half, top + tall * dice.between(0.42, 0.52)));
        return new Outline.Line(points, 0.8);
    }

    /** A can below the clavicle and a lead to the apex of the right ventricle. */
    static Outline pacemaker(ChestShape shape, Side side, Dice dice) {
        double sign = side == Side.RIGHT ? -1 : 1;
        double half = shape.body().halfThorax();
        double top = shape.body().lungTop();
        double tall = shape.lungHeight();
        double unit = half / 140;
        double x = sign * half * dice.between(0.68, 0.82);
        double y = top + tall * dice.between(0.19, 0.26);
        double turn = shape.body().tilt() + dice.between(-0.25, 0.25);
        Outline can = new Outline.Bar(at(shape, x, y), 34 * unit, 28 * unit, turn);
        double apex = 0.55 * shape.heart(shape.heartBottom() - 0.08 * tall, Side.LEFT);
        List<Point> lead =
                List.of(
                        at(shape, x - sign * 6 * unit, y - 11 * unit),
                        at(shape, x - sign * 18 * unit, y - 19 * unit),
                        at(shape, sign * half * 0.42, top + 0.085 * tall),
                        at(shape, sign * half * 0.2, top + 0.13 * tall),
                        at(shape, -0.09 * half, top + 0.26 * tall),
                        at(shape, -0.13 * half, top + 0.48 * tall),
                        at(shape, -0.07 * half, shape.heartBottom() - 0.14 * tall),
                        at(shape, apex, shape.heartBottom() - 0.06 * tall));
        return new Outline.Union(List.of(can, new Outline.Line(lead, 0.9)));
    }

    private static Point at(ChestShape shape, double x, double y) {
        return shape.frame().toScene(x, y);
    }
}
