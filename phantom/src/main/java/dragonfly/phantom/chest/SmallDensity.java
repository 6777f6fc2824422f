package dragonfly.phantom.chest;

import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.Outline;
import dragonfly.phantom.scene.Point;

import java.util.List;
import java.util.Optional;

/**
 * Calcified micronodules, and the crossings of vessels that look like them: the same area, density
 * and sharpness from the same ranges, so that shape alone tells one from the other.
 */
final class SmallDensity {
    private SmallDensity() {}

    static Optional<Finding> draw(LungPlaces places, boolean nodule, Dice dice) {
        double radius = dice.between(2.4, 3.2);
        double strength = dice.between(0.38, 0.5);
        return places.anywhere(radius, dice)
                .map(
                        at ->
                                new Finding(
                                        nodule
                                                ? FindingType.MICRONODULE
                                                : FindingType.VESSEL_CROSSING,
                                        nodule
                                                ? Outline.Ellipse.nearDisc(at, radius, dice)
                                                : crossing(at, radius, dice),
                                        strength,
                                        dice.bits()));
    }

    /** Two spindles that cross, together as large as a disc of the radius. */
    private static Outline crossing(Point at, double radius, Dice dice) {
        double first = dice.between(0, Math.PI);
        double between = dice.between(0.9, 2.2);
        double one = radius * dice.between(4.2, 5.4);
        double other = radius * dice.between(4.2, 5.4);
        // Ellipses of π/4 · length · width each, less where they overlap: about width² / sin.
        double sin = StrictMath.sin(between);
        double area = Math.PI * radius * radius;
        double linear = Math.PI / 8 * (one + other) * sin;
        double width = linear - Math.sqrt(linear * linear - area * sin);
        return new Outline.Union(
                List.of(
                        new Outline.Ellipse(at, one / 2, width / 2, first),
                        new Outline.Ellipse(at, other / 2, width / 2, first + between)));
    }
}
