package dragonfly.phantom.scene;

/**
 * How a section was stained and scanned.
 *
 * @param haematoxylin strength of the blue, 1 in the mean
 * @param eosin strength of the pink, 1 in the mean
 * @param blueness hue of the haematoxylin: 0 purple to 1 blue
 * @param redness hue of the eosin: 0 pink to 1 orange
 * @param light brightness of the lamp, 1 in the mean
 * @param grain deviation of the sensor's noise in colour of 0 to 1
 */
public record Stain(
        double haematoxylin,
        double eosin,
        double blueness,
        double redness,
        double light,
        double grain) {}
