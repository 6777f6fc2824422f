package dragonfly.phantom.fundus;

import dragonfly.phantom.draw.Twins;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;

import java.util.Optional;

/** Microaneurysms, and the stubs of forking vessels that look like them. */
final class SmallSpot {
    static final Twins SHAPES = new Twins(5, 0.50, 0.58, 1.03, 3.4);

    private SmallSpot() {}

    static Optional<Finding> draw(RetinaPlaces places, boolean aneurysm, Dice dice) {
        double radius = dice.between(2.4, 3.2);
        double strength = dice.between(0.5, 0.85);
        return places.offVessels(radius, dice)
                .map(
                        at ->
                                new Finding(
                                        aneurysm
                                                ? FindingType.MICROANEURYSM
                                                : FindingType.VESSEL_STUB,
                                        aneurysm
                                                ? SHAPES.round(at, radius, dice)
                                                : SHAPES.rayed(at, radius, dice),
                                        strength,
                                        dice.bits()));
    }
}
