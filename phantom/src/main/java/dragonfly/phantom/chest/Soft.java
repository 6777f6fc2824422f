package dragonfly.phantom.chest;

import dragonfly.phantom.draw.Brush;
import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Noise;
import dragonfly.phantom.draw.Path;
import dragonfly.phantom.draw.Path.Knot;
import dragonfly.phantom.draw.Plane;
import dragonfly.phantom.draw.Shapes;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Box;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.Point;

import java.util.List;

/** What lies over and under the lungs without being bone: airways, breasts, gas in the stomach. */
final class Soft {
    private final ChestShape shape;
    private final Brush brush;
    private final Plane thickness;
    private final Dice dice;
    private final double half;

    private Soft(ChestShape shape, Brush brush, Plane thickness) {
        this.shape = shape;
        this.brush = brush;
        this.thickness = thickness;
        dice = new Dice(shape.body().seed()).fork(4);
        half = shape.body().halfThorax();
    }

    static void paint(ChestScene scene, ChestShape shape, Brush brush, Plane thickness) {
        Soft soft = new Soft(shape, brush, thickness);
        soft.airways();
        soft.hila();
        soft.aorta();
        if (scene.body().breasts() > 0) {
            soft.breast(-1);
            soft.breast(1);
        }
        soft.gas();
    }

    private void airways() {
        Plane airway = thickness.another();
        double top = shape.body().lungTop();
        double fork = top + 0.33 * shape.lungHeight();
        double lean = dice.between(-0.01, 0.03) * half;
        double wide = half * dice.between(0.055, 0.068);
        air(
                airway,
                0.36,
                knot(0, -6, wide * 0.9),
                knot(lean * -0.5, top - 0.02 * half, wide),
                knot(-lean, top + 0.2 * shape.lungHeight(), wide),
                knot(-lean, fork, wide * 1.05));
        air(
                airway,
                0.17,
                knot(-lean - 0.02 * half, fork - 2, wide * 0.75),
                knot(-0.12 * half, fork + 0.09 * half, wide * 0.7),
                knot(-0.23 * half, fork + 0.23 * half, wide * 0.45));
        air(
                airway,
                0.17,
                knot(-lean + 0.02 * half, fork - 2, wide * 0.7),
                knot(0.13 * half, fork + 0.10 * half, wide * 0.65),
                knot(0.25 * half, fork + 0.19 * half, wide * 0.42));
        float[] into = thickness.values();
        float[] from = airway.values();
        for (int i = 0; i < into.length; i++) {
            into[i] -= from[i];
        }
    }

    /** Where airways run into one another the deeper counts, not their sum. */
    private void air(Plane airway, double amount, Knot... knots) {
        brush.stroke(
                airway,
                Path.smooth(List.of(knots), 3),
                2,
                (under, d, r) -> Math.max(under, amount * Maths.smooth(1.15, 0.35, d / r)));
    }

    /** The roots of the lungs: soft clouds beside the heart. */
    private void hila() {
        for (int side = -1; side <= 1; side += 2) {
            double y = shape.body().lungTop() + shape.lungHeight() * (side < 0 ? 0.46 : 0.42);
            double x = side * half * 0.22;
            Path root = Path.straight(knot(x, y - 6, 13), knot(x + side * 3, y + 14, 10));
            double amount = 0.12 * shape.body().vesselDensity();
            brush.stroke(thickness, root, 8, (under, d, r) -> under + amount * Maths.bell(d, r));
        }
    }

    /** The edge of the aorta as it runs down behind the heart. */
    private void aorta() {
        double top = shape.body().lungTop() + 0.24 * shape.lungHeight();
        Path edge =
                Path.smooth(
                        List.of(
                                knot(0.16 * half, top, 0.075 * half),
                                knot(0.13 * half, top + 0.3 * shape.lungHeight(), 0.065 * half),
                                knot(0.06 * half, shape.heartBottom(), 0.06 * half)),
                        3);
        brush.stroke(thickness, edge, 1, (under, d, r) -> under + 0.1 * Maths.arch(d / r));
    }

    private void breast(int side) {
        double radius = half * dice.between(0.40, 0.5);
        double low = shape.body().lungBase() - shape.lungHeight() * dice.between(0.02, 0.1);
        Point centre = shape.frame().toScene(side * half * dice.between(0.55, 0.65), low - radius);
        double amount = shape.body().breasts();
        Box box =
                new Box(
                        centre.x() - radius,
                        centre.y() - radius,
                        centre.x() + radius,
                        centre.y() + radius);
        Shapes.each(
                thickness,
                box,
                2,
                (under, whole, x, y) -> {
                    double dx = (x - centre.x()) / radius;
                    double dy = (y - centre.y()) / radius;
                    double fade = Maths.smooth(-1, 0.5, dy);
                    return under + amount * fade * Maths.arch(Math.sqrt(dx * dx + dy * dy));
                });
    }

    private void gas() {
        double x = half * dice.between(0.36, 0.55);
        double y = shape.body().leftDome() + half * dice.between(0.13, 0.2);
        double wide = half * dice.between(0.09, 0.17);
        double tall = wide * dice.between(0.55, 0.9);
        Point centre = shape.frame().toScene(x, y);
        double amount = dice.between(0.2, 0.45);
        long seed = dice.bits();
        Box box =
                new Box(centre.x() - wide, centre.y() - tall, centre.x() + wide, centre.y() + tall);
        Shapes.each(
                thickness,
                box,
                wide * 0.4,
                (under, whole, px, py) -> {
                    double dx = (px - centre.x()) / wide;
                    double dy = (py - centre.y()) / tall;
                    double bent =
                            Math.sqrt(dx * dx + dy * dy)
                                    + 0.16 * Noise.at(seed, px / wide * 1.4, py / wide * 1.4);
                    return under - amount * Maths.smooth(1.1, 0.7, bent);
                });
    }

    private Knot knot(double x, double y, double radius) {
        Point point = shape.frame().toScene(x, y);
        return new Knot(point.x(), point.y(), radius);
    }
}
