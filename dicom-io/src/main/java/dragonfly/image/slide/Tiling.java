package dragonfly.image.slide;

/**
 * How one level is cut into tiles; those at the right and the lower edge may hang over.
 *
 * @param width columns of a tile in pixels
 * @param height rows of a tile in pixels
 * @param across tiles in a row
 * @param down tiles in a column
 */
public record Tiling(int width, int height, int across, int down) {
    /** Refuses what cuts nothing. */
    public Tiling {
        if (width < 1 || height < 1 || across < 1 || down < 1) {
            throw new IllegalArgumentException("A level has at least one tile");
        }
    }

    /** The tiling that covers a level of that size. */
    public static Tiling covering(int levelWidth, int levelHeight, int width, int height) {
        return new Tiling(
                width, height, Math.ceilDiv(levelWidth, width), Math.ceilDiv(levelHeight, height));
    }
}
