package dragonfly.image;

/**
 * One resolution of an image.
 *
 * @param width columns in pixels
 * @param height rows in pixels
 * @param downsample how many pixels of level 0 one pixel of this level spans in each direction; 1
 *     for level 0
 */
public record Level(int width, int height, double downsample) {}
