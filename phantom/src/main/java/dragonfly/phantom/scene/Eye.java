package dragonfly.phantom.scene;

/**
 * The back of an eye, in scene coordinates.
 *
 * @param side which eye: a right eye's disc lies on the picture's right
 * @param disc the middle of the optic disc
 * @param discRadius half the disc's height
 * @param cupRatio the cup's radius over the disc's
 * @param fovea the middle of the macula
 * @param pigment darkness of the pigment, 0 for blond to 1 for dark
 * @param veinRadius half a great vein's thickness where it leaves the disc
 * @param tortuosity how much vessels wind, 1 in the mean
 * @param seed decides what has no name here
 */
public record Eye(
        Side side,
        Point disc,
        double discRadius,
        double cupRatio,
        Point fovea,
        double pigment,
        double veinRadius,
        double tortuosity,
        long seed) {}
