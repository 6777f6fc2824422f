package dragonfly.phantom.histology;

import dragonfly.phantom.draw.Twins;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.Point;

/**
 * Mitoses, whose chromosomes stick out on all sides before they line up, and shrunken, smooth nuclei
 * that look like them; each in the same clear cell.
 */
final class DarkFigure {
    /** A dense dye saturates, so the soft round shape is drawn a little smaller. */
    static final Twins SHAPES = new Twins(5, 0.44, 0.52, 0.92, 3.6);

    private DarkFigure() {}

    static Finding draw(Point at, boolean mitosis, Dice dice) {
        double radius = dice.between(2.9, 3.6);
        double strength = dice.between(0.75, 1.1);
        return new Finding(
                mitosis ? FindingType.MITOSIS : FindingType.PYKNOSIS,
                mitosis ? SHAPES.rayed(at, radius, dice) : SHAPES.round(at, radius, dice),
                strength,
                dice.bits());
    }
}
