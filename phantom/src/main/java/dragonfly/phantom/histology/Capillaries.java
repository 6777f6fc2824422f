package dragonfly.phantom.histology;

import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Plane;
import dragonfly.phantom.draw.Shapes;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.HistologyScene;
import dragonfly.phantom.scene.Outline;
import dragonfly.phantom.scene.Point;

import java.util.Optional;

/** Small vessels in the stroma, with red cells in them. */
final class Capillaries {
    private Capillaries() {}

    static void paint(HistologyScene scene, Plane pink, Plane blue) {
        Dice dice = new Dice(scene.tissue().seed()).fork(3);
        Optional<GlandShape> gland = GlandShape.of(scene);
        for (int i = 0; i < scene.tissue().capillaries(); i++) {
            Point at =
                    new Point(
                            dice.between(20, scene.size().width() - 20),
                            dice.between(20, scene.size().height() - 20));
            double length = dice.between(8, 16);
            double width = dice.between(5, 7.5);
            double angle = Fibres.direction(scene.tissue(), at);
            Dice cells = dice.fork(i);
            boolean free =
                    gland.map(shape -> shape.outside(at) > 22).orElse(true)
                            && scene.findings().stream()
                                    .allMatch(finding -> finding.centre().to(at) > 30);
            if (free) {
                draw(new Outline.Ellipse(at, length, width, angle), pink, blue, cells);
            }
        }
    }

    private static void draw(Outline.Ellipse vessel, Plane pink, Plane blue, Dice dice) {
        Shapes.fill(pink, vessel, 1.6, (under, cover, x, y) -> Maths.mix(under, 0.03, cover));
        Shapes.fill(blue, vessel, 1.6, (under, cover, x, y) -> Maths.mix(under, 0.005, cover));
        Outline.Ellipse wall =
                new Outline.Ellipse(
                        vessel.centre(),
                        vessel.radiusX() + 1,
                        vessel.radiusY() + 1,
                        vessel.angle());
        Shapes.each(
                pink,
                wall.box(),
                3,
                (under, whole, x, y) -> under + 0.3 * Maths.bell(wall.distance(x, y), 1));
        int count = dice.whole(2, 6);
        for (int i = 0; i < count; i++) {
            double along = vessel.radiusX() * dice.between(-0.75, 0.75);
            double across = vessel.radiusY() * dice.between(-0.4, 0.4);
            double cos = StrictMath.cos(vessel.angle());
            double sin = StrictMath.sin(vessel.angle());
            Point at =
                    new Point(
                            vessel.centre().x() + along * cos - across * sin,
                            vessel.centre().y() + along * sin + across * cos);
            double radius = dice.between(2.3, 3);
            Outline.Ellipse cell =
                    new Outline.Ellipse(
                            at, radius, radius * dice.between(0.6, 1), dice.between(0, 3.1));
            Shapes.fill(
                    pink,
                    cell,
                    1,
                    (under, cover, x, y) -> {
                        double dx = x - at.x();
                        double dy = y - at.y();
                        double pale = 0.22 * Maths.bell(Math.sqrt(dx * dx + dy * dy), 1.1);
                        return Maths.mix(under, 0.85 - pale, cover);
                    });
        }
    }
}
