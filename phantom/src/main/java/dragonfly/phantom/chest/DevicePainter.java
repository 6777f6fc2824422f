package dragonfly.phantom.chest;

import dragonfly.phantom.draw.Brush;
import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Path;
import dragonfly.phantom.draw.Path.Knot;
import dragonfly.phantom.draw.Plane;
import dragonfly.phantom.draw.Shapes;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.Outline;
import dragonfly.phantom.scene.Point;
import dragonfly.phantom.scene.Side;
import dragonfly.phantom.scene.Size;

import java.util.List;

/** Catheters, pacemakers and the lead letter, added to the thickness. */
final class DevicePainter {
    private final Brush brush;
    private final Plane thickness;

    DevicePainter(Brush brush, Plane thickness) {
        this.brush = brush;
        this.thickness = thickness;
    }

    void paint(ChestScene scene) {
        for (Finding finding : scene.findings()) {
            if (finding.type() == FindingType.CATHETER) {
                line((Outline.Line) finding.outline(), finding.strength());
            } else if (finding.type() == FindingType.PACEMAKER) {
                pacemaker((Outline.Union) finding.outline(), finding.strength());
            }
        }
    }

    private void line(Outline.Line line, double amount) {
        List<Knot> knots =
                line.points().stream().map(p -> new Knot(p.x(), p.y(), line.radius())).toList();
        double blur = Math.max(0.8, thickness.pixel());
        brush.stroke(
                thickness,
                Path.smooth(knots, 3),
                1,
                (under, d, r) -> under + amount * Maths.inside(d - r, blur));
    }

    /** The parts of a pacemaker's outline: its can, then its lead. */
    private void pacemaker(Outline.Union device, double amount) {
        Outline.Bar can = (Outline.Bar) device.parts().get(0);
        line((Outline.Line) device.parts().get(1), 0.5 * amount);
        double round = 8;
        Outline.Bar core =
                new Outline.Bar(
                        can.centre(),
                        can.length() - 2 * round,
                        can.width() - 2 * round,
                        can.angle());
        double blur = Math.max(0.9, thickness.pixel());
        double cos = StrictMath.cos(can.angle());
        double sin = StrictMath.sin(can.angle());
        Shapes.each(
                thickness,
                can.box(),
                1,
                (under, whole, x, y) -> {
                    double distance = core.distance(x, y) - round;
                    double cover = Maths.inside(distance, blur);
                    if (cover == 0) {
                        return under;
                    }
                    double u = (x - can.centre().x()) * cos + (y - can.centre().y()) * sin;
                    double v = (y - can.centre().y()) * cos - (x - can.centre().x()) * sin;
                    // The header that holds the lead is resin, the can below it metal.
                    double header = Maths.inside(v + 0.22 * can.width(), 1);
                    double battery =
                            Maths.inside(Math.max(Math.abs(u + 5) - 8, Math.abs(v - 4) - 7), 1);
                    double rim = Maths.bell(distance + 1.2, 0.9);
                    double metal = 0.62 + 0.3 * battery + 0.25 * rim;
                    return under + amount * cover * Maths.mix(metal, 0.3 + 0.2 * rim, header);
                });
    }

    /** The lead letter that says which side is which, in a corner above the shoulder. */
    void marker(ChestShape shape, Size size) {
        Dice dice = new Dice(shape.body().seed()).fork(6);
        Side side = dice.chance(0.5) ? Side.LEFT : Side.RIGHT;
        double x =
                size.width() * (side == Side.LEFT ? 1 : 0)
                        - (side == Side.LEFT ? 1 : -1) * dice.between(16, 30);
        double y = dice.between(12, 24);
        double tall = dice.between(8, 11);
        if (side == Side.LEFT) {
            letter(x, y, tall, 0, 0, 0, 1, 0.55, 1);
        } else {
            letter(x, y, tall, 0, 1, 0, 0, 0.45, 0.03, 0.6, 0.25, 0.45, 0.5, 0.05, 0.52);
            letter(x, y, tall, 0.3, 0.52, 0.6, 1);
        }
    }

    private void letter(double x, double y, double tall, double... corners) {
        for (int i = 0; i + 3 < corners.length; i += 2) {
            Point from = new Point(x + tall * corners[i], y + tall * corners[i + 1]);
            Point to = new Point(x + tall * corners[i + 2], y + tall * corners[i + 3]);
            line(new Outline.Line(List.of(from, to), 0.7), 1.6);
        }
    }
}
