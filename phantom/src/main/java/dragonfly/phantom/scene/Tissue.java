package dragonfly.phantom.scene;

/**
 * The tissue of a field.
 *
 * @param nuclei how many nuclei were laid out, findings and decoys not counted
 * @param fibreAngle the direction of the collagen, radians from the x axis towards y
 * @param looseness how open the stroma is: 0 dense to 1 full of clefts
 * @param capillaries small vessels with blood in them
 * @param seed decides what has no name here
 */
public record Tissue(int nuclei, double fibreAngle, double looseness, int capillaries, long seed) {}
