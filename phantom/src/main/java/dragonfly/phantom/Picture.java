package dragonfly.phantom;

/**
 * A drawn phantom as the model sees it.
 *
 * @param width columns
 * @param height rows
 * @param rgb {@code width * height * 3} bytes R, G, B, row-major; the array itself: read only
 */
public record Picture(int width, int height, byte[] rgb) {}
