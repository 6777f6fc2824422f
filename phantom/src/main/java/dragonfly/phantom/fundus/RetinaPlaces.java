package dragonfly.phantom.fundus;

import dragonfly.phantom.draw.Path;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Camera;
import dragonfly.phantom.scene.Eye;
import dragonfly.phantom.scene.Point;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds room on a retina: in view, off the disc and the fovea, off the vessels, apart. */
final class RetinaPlaces {
    private static final int TRIES = 300;

    /** Small spots lie at least this far apart, in scene units. */
    private static final double APART = 24;

    /** Cells of this side are marked where a vessel is near. */
    private static final double CELL = 3;

    private static final int COLUMNS = 256;

    private final Eye eye;
    private final Camera camera;
    private final BitSet vessels = new BitSet();
    private final List<Taken> taken = new ArrayList<>();

    private record Taken(Point at, double radius) {}

    RetinaPlaces(Eye eye, Camera camera, List<Vessel> grown) {
        this.eye = eye;
        this.camera = camera;
        grown.forEach(vessel -> mark(vessel.path()));
    }

    private void mark(Path path) {
        for (int i = 0; i < path.size(); i++) {
            int reach = 2 + (int) (path.radius()[i] / CELL);
            int column = (int) (path.x()[i] / CELL);
            int row = (int) (path.y()[i] / CELL);
            for (int r = row - reach; r <= row + reach; r++) {
                for (int c = column - reach; c <= column + reach; c++) {
                    if (r >= 0 && c >= 0 && c < COLUMNS) {
                        vessels.set(r * COLUMNS + c);
                    }
                }
            }
        }
    }

    /** A place for something that may lie on vessels. */
    Optional<Point> anywhere(double radius, double gap, Dice dice) {
        for (int i = 0; i < TRIES; i++) {
            Point at = draw(dice);
            if (inView(at, radius) && apart(at, radius + gap + 4)) {
                taken.add(new Taken(at, radius));
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** A place for a small spot with free retina round it. */
    Optional<Point> offVessels(double radius, Dice dice) {
        for (int i = 0; i < TRIES; i++) {
            Point at = draw(dice);
            int row = (int) (at.y() / CELL);
            int cell = row * COLUMNS + (int) (at.x() / CELL);
            if (inView(at, radius) && apart(at, APART - radius) && !vessels.get(cell)) {
                taken.add(new Taken(at, radius));
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Even over the field of view. */
    private Point draw(Dice dice) {
        double out = camera.radius() * 0.88 * Math.sqrt(dice.unit());
        double angle = dice.between(0, 2 * Math.PI);
        return new Point(
                camera.middle().x() + out * StrictMath.cos(angle),
                camera.middle().y() + out * StrictMath.sin(angle));
    }

    private boolean inView(Point at, double radius) {
        double span = eye.disc().to(eye.fovea());
        return eye.disc().to(at) > 1.5 * eye.discRadius() + radius
                && eye.fovea().to(at) > 0.16 * span + radius
                && at.y() > radius + 8
                && at.y() < 2 * camera.middle().y() - radius - 8;
    }

    private boolean apart(Point at, double gap) {
        for (Taken other : taken) {
            if (other.at.to(at) < gap + other.radius) {
                return false;
            }
        }
        return true;
    }
}
