package dragonfly.phantom.chest;

import dragonfly.phantom.draw.Twins;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;

import java.util.Optional;

/** Micronodules, and the knots where vessels cross that look like them. */
final class SmallDensity {
    static final Twins SHAPES = new Twins(5, 0.50, 0.58, 1.03, 3.4);

    private SmallDensity() {}

    static Optional<Finding> draw(LungPlaces places, boolean nodule, Dice dice) {
        double radius = dice.between(2.4, 3.2);
        double strength = dice.between(0.28, 0.46);
        return places.anywhere(radius, dice)
                .map(
                        at ->
                                new Finding(
                                        nodule
                                                ? FindingType.MICRONODULE
                                                : FindingType.VESSEL_CROSSING,
                                        nodule
                                                ? SHAPES.round(at, radius, dice)
                                                : SHAPES.rayed(at, radius, dice),
                                        strength,
                                        dice.bits()));
    }
}
