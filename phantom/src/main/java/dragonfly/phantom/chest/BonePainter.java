package dragonfly.phantom.chest;

import dragonfly.phantom.draw.Brush;
import dragonfly.phantom.draw.Ink;
import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Path;
import dragonfly.phantom.draw.Path.Knot;
import dragonfly.phantom.draw.Plane;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Point;
import dragonfly.phantom.scene.Side;

import java.util.ArrayList;
import java.util.List;

/** Ribs, clavicles, shoulder blades, arms and the vertebral column, added to the thickness. */
final class BonePainter {
    private static final int RIBS = 11;

    private final ChestShape shape;
    private final Brush brush;
    private final Plane thickness;
    private final Dice dice;
    private final double half;
    private final double top;
    private final double tall;
    private final double unit;

    BonePainter(ChestShape shape, Brush brush, Plane thickness) {
        this.shape = shape;
        this.brush = brush;
        this.thickness = thickness;
        dice = new Dice(shape.body().seed()).fork(3);
        half = shape.body().halfThorax();
        top = shape.body().lungTop();
        tall = shape.lungHeight();
        unit = half / 140;
    }

    void paint() {
        for (Side side : Side.values()) {
            arm(side);
            for (int rib = 0; rib < RIBS; rib++) {
                rib(side, rib);
            }
            clavicle(side);
            scapula(side);
        }
        vertebrae();
    }

    /** A hollow bone: bright edges round a paler marrow. */
    private static Ink bone(double amount, double marrow, double pixel) {
        double blur = Math.max(0.9, pixel);
        return (under, distance, radius) -> {
            double inside = Maths.inside(distance - radius, blur);
            double cortex = Maths.bell(distance - radius + 0.9, 1.0);
            return under + amount * inside * (marrow + (1 - marrow) * cortex);
        };
    }

    private void rib(Side side, int number) {
        double part = (double) number / (RIBS - 1);
        double start = top + tall * (-0.045 + 0.80 * part) + dice.between(-1.2, 1.2) * unit;
        double drop = tall * shape.body().ribSlope() * (0.5 + 0.6 * Maths.smooth(part * 1.4));
        double turn = start + 0.5 * drop + 0.04 * tall;
        double reach = shape.wall(Math.max(turn, top + 0.03 * tall), side) + 2.5 * unit;
        List<Knot> back = new ArrayList<>();
        List<Knot> front = new ArrayList<>();
        double thick = unit * (3.5 + 0.8 * Maths.smooth(part * 2)) * dice.between(0.93, 1.07);
        int steps = 14;
        for (int i = 0; i <= steps; i++) {
            double angle = Math.PI * 0.80 * i / steps;
            double out = StrictMath.sin(angle);
            double x = 0.05 * half + (reach - 0.05 * half) * Maths.power(out, 0.9);
            double y = start + drop * 0.5 * (1 - StrictMath.cos(angle)) + 0.04 * tall * out;
            double taper = i == 0 ? 0.7 : 1;
            if (angle <= Math.PI * 0.52) {
                back.add(knot(side, x, y, thick * taper));
            }
            if (angle >= Math.PI * 0.44) {
                double wide = 1 + 0.25 * Maths.smooth(0.5, 0.8, angle / Math.PI);
                front.add(knot(side, x, y, thick * wide));
            }
        }
        double amount = 0.125 * dice.between(0.9, 1.1);
        brush.stroke(thickness, Path.smooth(back, 3), 1, bone(amount, 0.5, thickness.pixel()));
        if (number > 0 && number < 9) {
            brush.stroke(
                    thickness,
                    Path.smooth(front, 3),
                    1,
                    bone(amount * 0.62, 0.6, thickness.pixel()));
        }
    }

    private void clavicle(Side side) {
        double rise = dice.between(0.015, 0.065) * tall;
        double y = top + 0.12 * tall;
        List<Knot> knots =
                List.of(
                        knot(side, 0.10 * half, y, 5.6 * unit),
                        knot(side, 0.28 * half, y - 0.10 * rise, 4.6 * unit),
                        knot(side, 0.58 * half, y - 0.55 * rise, 4.0 * unit),
                        knot(side, 0.85 * half, y - 1.05 * rise, 4.2 * unit),
                        knot(side, 1.12 * half, y - 0.9 * rise, 4.8 * unit));
        brush.stroke(thickness, Path.smooth(knots, 3), 1, bone(0.2, 0.5, thickness.pixel()));
    }

    private void scapula(Side side) {
        double y = top + 0.02 * tall;
        List<Knot> border =
                List.of(
                        knot(side, 1.10 * half, y + 0.16 * tall, 2.2 * unit),
                        knot(side, 1.02 * half, y + 0.30 * tall, 2.0 * unit),
                        knot(side, 0.94 * half, y + 0.46 * tall, 2.4 * unit),
                        knot(side, 0.88 * half, y + 0.55 * tall, 2.0 * unit));
        brush.stroke(thickness, Path.smooth(border, 3), 1, bone(0.07, 0.8, thickness.pixel()));
        List<Knot> spine =
                List.of(
                        knot(side, 0.80 * half, y + 0.13 * tall, 1.6 * unit),
                        knot(side, 1.00 * half, y + 0.10 * tall, 2.4 * unit),
                        knot(side, 1.22 * half, y + 0.045 * tall, 4.2 * unit));
        brush.stroke(thickness, Path.smooth(spine, 3), 1, bone(0.12, 0.7, thickness.pixel()));
        List<Knot> blade =
                List.of(
                        knot(side, 1.06 * half, y + 0.15 * tall, 14 * unit),
                        knot(side, 0.97 * half, y + 0.30 * tall, 13 * unit),
                        knot(side, 0.88 * half, y + 0.48 * tall, 7 * unit));
        brush.stroke(thickness, Path.smooth(blade, 3), 1, bone(0.07, 0.85, thickness.pixel()));
        List<Knot> glenoid =
                List.of(
                        knot(side, 1.13 * half, y + 0.05 * tall, 3.5 * unit),
                        knot(side, 1.14 * half, y + 0.11 * tall, 3.2 * unit),
                        knot(side, 1.10 * half, y + 0.17 * tall, 3.0 * unit));
        brush.stroke(thickness, Path.smooth(glenoid, 3), 1, bone(0.14, 0.6, thickness.pixel()));
    }

    private void arm(Side side) {
        double angle = shape.body().armAngle();
        double x = 1.26 * half;
        double y = top + 0.075 * tall;
        double dx = StrictMath.sin(angle);
        double dy = StrictMath.cos(angle);
        double length = 1.2 * tall;
        Ink flesh =
                (under, distance, radius) ->
                        under + 0.3 / (29 * unit) * radius * Maths.arch(distance / radius);
        List<Knot> outer =
                List.of(
                        knot(side, x + dx * 0.02 * tall, y + dy * 0.1 * tall, 6 * unit),
                        knot(
                                side,
                                x + 0.05 * half + dx * 0.18 * tall,
                                y + dy * 0.18 * tall,
                                16 * unit),
                        knot(
                                side,
                                x + 0.06 * half + dx * 0.32 * tall,
                                y + dy * 0.32 * tall,
                                26 * unit),
                        knot(side, x + 0.06 * half + dx * length, y + dy * length, 29 * unit));
        brush.stroke(thickness, Path.smooth(outer, 3), 0, flesh);
        List<Knot> humerus =
                List.of(
                        knot(side, x, y, 11.5 * unit),
                        knot(side, x + dx * 0.05 * tall, y + dy * 0.05 * tall, 11.5 * unit),
                        knot(side, x + dx * 0.12 * tall, y + dy * 0.12 * tall, 7.5 * unit),
                        knot(side, x + dx * 0.22 * tall, y + dy * 0.22 * tall, 6.5 * unit),
                        knot(side, x + dx * length, y + dy * length, 6.5 * unit));
        brush.stroke(thickness, Path.smooth(humerus, 3), 1, bone(0.2, 0.5, thickness.pixel()));
    }

    private void vertebrae() {
        double pitch = 0.19 * half;
        for (int i = 1; i * pitch < shape.heartBottom(); i++) {
            double y = (i + 0.02) * pitch;
            for (int side = -1; side <= 1; side += 2) {
                double x = side * 0.075 * half;
                Path pedicle =
                        Path.straight(
                                at(x, y - 1.5 * unit, 2.4 * unit), at(x, y + 1.5 * unit, 2 * unit));
                brush.stroke(thickness, pedicle, 1, bone(0.10, 0.4, thickness.pixel()));
            }
            Path process =
                    Path.straight(at(0, y + 1 * unit, 2.2 * unit), at(0, y + 7 * unit, 1.4 * unit));
            brush.stroke(thickness, process, 1, bone(0.09, 0.8, thickness.pixel()));
        }
    }

    private Knot knot(Side side, double distance, double y, double radius) {
        return at(side == Side.RIGHT ? -distance : distance, y, radius);
    }

    private Knot at(double x, double y, double radius) {
        Point point = shape.frame().toScene(x, y);
        return new Knot(point.x(), point.y(), radius);
    }
}
