package dragonfly.phantom.chest;

import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.Point;
import dragonfly.phantom.scene.Side;
import dragonfly.phantom.scene.Zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room in the visible lung: off the heart, the fluid, the devices and one another. */
final class LungPlaces {
    private static final int TRIES = 40;

    /** No centre lies nearer than this to the border of two zones, in scene units. */
    static final double ZONE_GAP = 5;

    private static final double APART = 26;

    private final ChestScene scene;
    private final ChestShape shape;
    private final List<Point> taken = new ArrayList<>();

    LungPlaces(ChestScene scene) {
        this.scene = scene;
        this.shape = ChestShape.of(scene);
    }

    /** A place for a disc: side and zone first, each as likely, where there is room. */
    Optional<Point> anywhere(double radius, Dice dice) {
        for (int i = 0; i < 12; i++) {
            Side side = dice.oneOf(List.of(Side.values()));
            Zone zone = dice.oneOf(List.of(Zone.values()));
            Optional<Point> found = within(side, zone, radius, dice);
            if (found.isPresent()) {
                taken.add(found.get());
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Point> within(Side side, Zone zone, double radius, Dice dice) {
        double from = zone == Zone.UPPER ? shape.zoneEnd(0.1) : shape.zoneEnd(zone.above() / 3.0);
        double to = shape.zoneEnd((zone.above() + 1) / 3.0);
        for (int i = 0; i < TRIES; i++) {
            double y = dice.between(from + ZONE_GAP, to - ZONE_GAP);
            double low = Math.max(shape.inner(y, side), shape.heart(y, side)) + radius + 6;
            double high = shape.wall(y, side) - radius - 9;
            if (low < high) {
                double d = dice.between(low, high);
                Point at = shape.frame().toScene(side == Side.RIGHT ? -d : d, y);
                if (inLung(side, d, y, radius + 6) && free(at, radius)) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }

    private boolean inLung(Side side, double d, double y, double margin) {
        double fluid = shape.reach(scene, FindingType.EFFUSION, side);
        double collapse = shape.reach(scene, FindingType.PNEUMOTHORAX, side);
        return y + margin < shape.diaphragm(d, side)
                && (fluid == 0 || y + margin < shape.fluid(d, side, fluid))
                && (collapse == 0 || d + margin < shape.visceral(y - margin * 0.5, collapse));
    }

    private boolean free(Point at, double radius) {
        for (Point other : taken) {
            if (other.to(at) < APART + radius) {
                return false;
            }
        }
        for (Finding finding : scene.findings()) {
            boolean device =
                    finding.type() == FindingType.CATHETER
                            || finding.type() == FindingType.PACEMAKER;
            if (device && finding.outline().distance(at.x(), at.y()) < radius + 8) {
                return false;
            }
        }
        double margin = Maths.clamp(radius, 4, 14);
        return at.x() > margin
                && at.y() > margin
                && at.x() < scene.size().width() - margin
                && at.y() < scene.size().height() - margin;
    }
}
