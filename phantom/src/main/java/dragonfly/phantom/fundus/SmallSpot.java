package dragonfly.phantom.fundus;

import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.Outline;
import dragonfly.phantom.scene.Point;

import java.util.Optional;

/**
 * Microaneurysms, and the stubs of vessels that look like them: the same area, darkness and
 * sharpness from the same ranges, so that shape alone tells one from the other.
 */
final class SmallSpot {
    private SmallSpot() {}

    static Optional<Finding> draw(RetinaPlaces places, boolean aneurysm, Dice dice) {
        double radius = dice.between(2.4, 3.2);
        double strength = dice.between(0.8, 1.0);
        return places.offVessels(radius, dice)
                .map(
                        at ->
                                new Finding(
                                        aneurysm
                                                ? FindingType.MICROANEURYSM
                                                : FindingType.VESSEL_STUB,
                                        aneurysm
                                                ? Outline.Ellipse.nearDisc(at, radius, dice)
                                                : stub(at, radius, dice),
                                        strength,
                                        dice.bits()));
    }

    /** A spindle as large as a disc of the radius. */
    private static Outline stub(Point at, double radius, Dice dice) {
        double half = radius * dice.between(2.1, 2.6);
        return new Outline.Ellipse(at, half, radius * radius / half, dice.between(0, Math.PI));
    }
}
