package dragonfly.phantom.histology;

import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.Outline;
import dragonfly.phantom.scene.Point;

/**
 * Mitoses, whose chromosomes stand in a plate, and shrunken nuclei that look like them: the same
 * area and darkness from the same ranges, each in the same clear cell.
 */
final class DarkFigure {
    private DarkFigure() {}

    static Finding draw(Point at, boolean mitosis, Dice dice) {
        double radius = dice.between(2.9, 3.5);
        double strength = dice.between(1.0, 1.25);
        return new Finding(
                mitosis ? FindingType.MITOSIS : FindingType.PYKNOSIS,
                mitosis ? plate(at, radius, dice) : Outline.Ellipse.nearDisc(at, radius, dice),
                strength,
                dice.bits());
    }

    /** A bar as large as a disc of the radius. */
    private static Outline plate(Point at, double radius, Dice dice) {
        double length = radius * dice.between(3.2, 3.8);
        double width = Math.PI * radius * radius / length;
        return new Outline.Bar(at, length, width, dice.between(0, Math.PI));
    }
}
