package dragonfly.training.data;

/**
 * A small finding, which lies within one sub-image of the high level.
 *
 * @param type its name
 * @param x its middle, as a part of the picture's width
 * @param y its middle, as a part of the picture's height
 */
public record Spot(String type, double x, double y) {}
