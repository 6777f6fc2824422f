package dragonfly.phantom.chest;

import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Path;
import dragonfly.phantom.draw.Path.Knot;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.ChestBody;
import dragonfly.phantom.scene.Point;
import dragonfly.phantom.scene.Side;

import java.util.ArrayList;
import java.util.List;

/** The vessels of both lungs: trees that leave the hila, fork and taper. */
final class LungVessels {
    private static final double STEP = 5;
    private static final double THINNEST = 0.45;
    private static final int DEPTH = 3;

    private final ChestShape shape;
    private final List<Path> paths = new ArrayList<>();
    private final double unit;

    private LungVessels(ChestShape shape) {
        this.shape = shape;
        this.unit = shape.body().halfThorax() / 140;
    }

    /** The vessels in scene coordinates, always the same for a body. */
    static List<Path> grow(ChestShape shape) {
        LungVessels vessels = new LungVessels(shape);
        ChestBody body = shape.body();
        for (Side side : Side.values()) {
            vessels.lung(side, new Dice(body.seed()).fork(10 + side.sign()));
        }
        return List.copyOf(vessels.paths);
    }

    private void lung(Side side, Dice dice) {
        double tall = shape.lungHeight();
        double y = shape.body().lungTop() + tall * (side == Side.RIGHT ? 0.44 : 0.41);
        double x = shape.body().halfThorax() * 0.19;
        int trunks = dice.whole(8, 10);
        for (int i = 0; i < trunks; i++) {
            // From straight up (-80°) over sideways to straight down (+85°).
            double angle = (-80 + 165.0 * (i + dice.between(0.2, 0.8)) / trunks) * Math.PI / 180;
            double thick = unit * dice.between(2.2, 3.6) * (angle > 0.3 ? 1.12 : 0.9);
            double startY = y + StrictMath.sin(angle) * 0.10 * tall + dice.between(-4, 4);
            grow(side, dice.fork(i), new Knot(x + dice.between(-3, 6), startY, thick), angle, 0);
        }
    }

    private void grow(Side side, Dice dice, Knot from, double direction, int depth) {
        List<Knot> knots = new ArrayList<>();
        double x = from.x();
        double y = from.y();
        double radius = from.radius();
        double angle = direction;
        double length = unit * (24 + 34 * radius / unit) * dice.between(0.8, 1.25);
        double shrink = Maths.power(THINNEST / radius, STEP / length);
        double sinceFork = 0;
        double nextFork = unit * dice.between(8, 20);
        int turn = dice.sign();
        while (radius > THINNEST && inLung(side, x, y)) {
            Point point = shape.frame().toScene(side == Side.RIGHT ? -x : x, y);
            knots.add(new Knot(point.x(), point.y(), radius));
            if (sinceFork > nextFork && depth < DEPTH && radius > 0.8) {
                double leave = turn * dice.between(0.45, 0.95);
                Knot fork = new Knot(x, y, radius * dice.between(0.6, 0.8));
                grow(side, dice.fork(knots.size()), fork, angle + leave, depth + 1);
                angle -= leave * 0.25;
                turn = -turn;
                sinceFork = 0;
                nextFork = unit * dice.between(9, 22);
            }
            angle += dice.normal() * 0.09;
            x += STEP * StrictMath.cos(angle);
            y += STEP * StrictMath.sin(angle);
            radius *= shrink;
            sinceFork += STEP;
        }
        if (knots.size() > 1) {
            paths.add(Path.smooth(knots, 3));
        }
    }

    private boolean inLung(Side side, double x, double y) {
        return y > shape.body().lungTop() + 3
                && x > 0.1 * shape.body().halfThorax()
                && x < shape.wall(y, side) - 4
                && y < shape.diaphragm(x, side) + 6;
    }
}
