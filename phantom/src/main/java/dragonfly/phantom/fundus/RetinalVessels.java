package dragonfly.phantom.fundus;

import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Path;
import dragonfly.phantom.draw.Path.Knot;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Camera;
import dragonfly.phantom.scene.Eye;
import dragonfly.phantom.scene.FundusScene;
import dragonfly.phantom.scene.Point;
import dragonfly.phantom.scene.Side;

import java.util.ArrayList;
import java.util.List;

/**
 * The vessels of a retina: four pairs of an artery and a vein that leave the disc and arch over the
 * macula or run to the nasal side, fork, taper and spare the fovea.
 */
final class RetinalVessels {
    private static final double STEP = 5;
    private static final double THINNEST = 0.42;
    private static final int DEPTH = 3;

    private final Eye eye;
    private final Camera camera;
    private final List<Vessel> vessels = new ArrayList<>();
    private final double towards;
    private final double span;
    private final double axisX;
    private final double axisY;

    private RetinalVessels(Eye eye, Camera camera) {
        this.eye = eye;
        this.camera = camera;
        span = eye.disc().to(eye.fovea());
        axisX = (eye.fovea().x() - eye.disc().x()) / span;
        axisY = (eye.fovea().y() - eye.disc().y()) / span;
        towards = eye.side() == Side.RIGHT ? -1 : 1;
    }

    /** The vessels in scene coordinates, always the same for an eye. */
    static List<Vessel> grow(FundusScene scene) {
        return grow(scene.eye(), scene.camera());
    }

    static List<Vessel> grow(Eye eye, Camera camera) {
        RetinalVessels all = new RetinalVessels(eye, camera);
        Dice dice = new Dice(eye.seed()).fork(1);
        for (int vertical = -1; vertical <= 1; vertical += 2) {
            for (int kind = 0; kind < 2; kind++) {
                Dice own = dice.fork(4L * kind + vertical + 1);
                all.temporal(vertical, kind == 0, own.fork(1));
                all.nasal(vertical, kind == 0, own.fork(2));
            }
            all.macular(vertical, dice.fork(20 + vertical));
        }
        return List.copyOf(all.vessels);
    }

    /** Along the line from disc to fovea (1 at the fovea) and across it (down is positive). */
    private Point place(double along, double across) {
        return new Point(
                eye.disc().x() + span * (along * axisX + across * towards * -axisY),
                eye.disc().y() + span * (along * axisY + across * towards * axisX));
    }

    private void temporal(int vertical, boolean artery, Dice dice) {
        double radius = eye.veinRadius() * (artery ? 0.72 : 1) * dice.between(0.9, 1.08);
        double height = dice.between(0.60, 0.74) * (artery ? 0.86 : 1.1);
        double start = (artery ? 0.02 : -0.05) + dice.between(-0.02, 0.02);
        List<Point> course = new ArrayList<>();
        course.add(place(start * 0.4, vertical * 0.01));
        course.add(place(start, vertical * 0.14));
        course.add(place(0.06 + start + dice.between(-0.03, 0.03), vertical * 0.36));
        course.add(place(0.28 + dice.between(-0.04, 0.04), vertical * height * 0.82));
        course.add(place(0.66 + dice.between(-0.06, 0.06), vertical * height));
        course.add(
                place(
                        1.12 + dice.between(-0.06, 0.06),
                        vertical * height * dice.between(0.9, 1.05)));
        course.add(place(1.7, vertical * height * dice.between(0.55, 0.95)));
        course.add(place(2.3, vertical * height * dice.between(0.3, 0.9)));
        trunk(course, radius, artery, dice);
    }

    private void nasal(int vertical, boolean artery, Dice dice) {
        double radius = eye.veinRadius() * (artery ? 0.55 : 0.75) * dice.between(0.85, 1.1);
        double start = (artery ? -0.03 : -0.08) + dice.between(-0.02, 0.02);
        double rise = dice.between(0.5, 1.2);
        List<Point> course = new ArrayList<>();
        course.add(place(start * 0.4, vertical * 0.01));
        course.add(place(start + 0.02, vertical * (0.06 + 0.08 * rise)));
        course.add(place(start - 0.08, vertical * (0.12 + 0.18 * rise)));
        course.add(place(start - 0.28, vertical * (0.16 + 0.38 * rise)));
        course.add(place(start - 0.6, vertical * (0.2 + 0.5 * rise)));
        course.add(place(start - 1.0, vertical * (0.28 + 0.8 * rise)));
        trunk(course, radius, artery, dice);
    }

    /** Small vessels that run straight from the disc towards the macula. */
    private void macular(int vertical, Dice dice) {
        Point from = place(0.03, vertical * 0.04);
        double angle =
                StrictMath.atan2(axisY, axisX) + vertical * towards * dice.between(0.15, 0.35);
        grow(dice, new Knot(from.x(), from.y(), 0.42 * eye.veinRadius()), angle, vertical > 0, 1);
    }

    private void trunk(List<Point> course, double radius, boolean artery, Dice dice) {
        List<Knot> knots = new ArrayList<>();
        for (int i = 0; i < course.size(); i++) {
            double taper = radius * Maths.power(0.87, i);
            knots.add(new Knot(course.get(i).x(), course.get(i).y(), taper));
        }
        Path smooth = Path.smooth(knots, 3);
        Path path = wind(smooth, dice);
        vessels.add(new Vessel(path, artery, 0));
        int turn = dice.sign();
        double next = dice.between(4, 12);
        for (int i = 11; i < path.size() - 1; i++) {
            next -= 1;
            if (next > 0 || !inView(path.x()[i], path.y()[i], 4)) {
                continue;
            }
            double angle =
                    StrictMath.atan2(path.y()[i] - path.y()[i - 1], path.x()[i] - path.x()[i - 1]);
            Knot from =
                    new Knot(path.x()[i], path.y()[i], path.radius()[i] * dice.between(0.5, 0.75));
            grow(dice.fork(i), from, angle + turn * dice.between(0.45, 0.95), artery, 1);
            turn = dice.chance(0.75) ? -turn : turn;
            next = dice.between(8, 18);
        }
    }

    /** Bends a course by slow waves. */
    private Path wind(Path path, Dice dice) {
        double[] x = path.x().clone();
        double[] y = path.y().clone();
        double phase = dice.between(0, 6);
        double second = dice.between(0, 6);
        for (int i = 4; i < x.length; i++) {
            double fade = Math.min(1, (i - 4) / 12.0) * eye.tortuosity();
            double wave =
                    fade
                            * (1.9 * StrictMath.sin(i * 0.24 + phase)
                                    + 0.8 * StrictMath.sin(i * 0.61 + second));
            double dx = path.x()[i] - path.x()[i - 1];
            double dy = path.y()[i] - path.y()[i - 1];
            double length = Math.sqrt(dx * dx + dy * dy) + 1e-9;
            x[i] -= wave * dy / length;
            y[i] += wave * dx / length;
        }
        return new Path(x, y, path.radius());
    }

    private void grow(Dice dice, Knot from, double direction, boolean artery, int order) {
        List<Knot> knots = new ArrayList<>();
        double x = from.x();
        double y = from.y();
        double radius = from.radius();
        double angle = direction;
        double length = (22 + 46 * radius) * dice.between(0.8, 1.3);
        double shrink = Maths.power(THINNEST / radius, STEP / length);
        double nextFork = dice.between(9, 24);
        double sway = dice.normal() * 0.05;
        int turn = dice.sign();
        while (radius > THINNEST && inView(x, y, -6) && offFovea(x, y)) {
            knots.add(new Knot(x, y, radius));
            nextFork -= STEP;
            if (nextFork < 0 && order < DEPTH && radius > 0.6) {
                double leave = turn * dice.between(0.4, 0.95);
                Knot fork = new Knot(x, y, radius * dice.between(0.6, 0.85));
                grow(dice.fork(knots.size()), fork, angle + leave, artery, order + 1);
                angle -= leave * 0.3;
                turn = -turn;
                nextFork = dice.between(10, 26);
            }
            sway = 0.7 * sway + dice.normal() * 0.09 * eye.tortuosity();
            angle += sway;
            x += STEP * StrictMath.cos(angle);
            y += STEP * StrictMath.sin(angle);
            radius *= shrink;
        }
        if (knots.size() > 1) {
            vessels.add(new Vessel(Path.smooth(knots, 3), artery, order));
        }
    }

    private boolean inView(double x, double y, double margin) {
        return camera.middle().to(new Point(x, y)) < camera.radius() - margin;
    }

    private boolean offFovea(double x, double y) {
        return eye.fovea().to(new Point(x, y)) > 0.2 * span;
    }
}
