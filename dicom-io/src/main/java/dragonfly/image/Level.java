package dragonfly.image;

/**
 * One resolution of an image.
 *
 * @param width columns in pixels
 * @param height rows in pixels
 * @param downsample how many pixels of level 0 one pixel of this level spans in each direction; 1
 *     for level 0
 */
public record Level(int width, int height, double downsample) {
    /**
     * A level of that size below a finest one; its downsample is the mean of how much wider and how
     * much higher the finest one is, as OpenSlide has it.
     */
    public static Level below(int finestWidth, int finestHeight, int width, int height) {
        double across = (double) finestWidth / width;
        double down = (double) finestHeight / height;
        return new Level(width, height, (across + down) / 2);
    }
}
