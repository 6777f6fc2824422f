package dragonfly.phantom.scene;

/**
 * The build of a chest, in scene units in the body's own frame: x from the midline towards the
 * picture's right, y from the picture's top.
 *
 * @param midline where the midline crosses the picture's middle row
 * @param tilt the body's turn about the picture's middle, radians
 * @param lungTop the apices
 * @param lungBase the bottom of the sulci
 * @param halfThorax half the inner width of the thorax at its widest
 * @param rightDome the top of the right diaphragm
 * @param leftDome the top of the left diaphragm
 * @param cardiothoracicRatio the heart's width over the thorax's inner width
 * @param bulk thickness of the soft tissue, 1 in the mean
 * @param breasts density of breast shadows, 0 for none
 * @param vesselDensity strength of the lung vessels, 1 in the mean
 * @param ribSlope how far a rib drops from back to front, as a part of the lungs' height
 * @param armAngle how far the arms are held off, radians
 * @param seed decides what has no name here
 */
public record ChestBody(
        double midline,
        double tilt,
        double lungTop,
        double lungBase,
        double halfThorax,
        double rightDome,
        double leftDome,
        double cardiothoracicRatio,
        double bulk,
        double breasts,
        double vesselDensity,
        double ribSlope,
        double armAngle,
        long seed) {}
