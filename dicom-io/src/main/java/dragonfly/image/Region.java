package dragonfly.image;

/**
 * A rectangle in the pixels of one level; (0, 0) is the top left pixel.
 *
 * @param x first column
 * @param y first row
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record Region(int x, int y, int width, int height) {
    /** Refuses an empty rectangle and one that starts left of or above the picture. */
    public Region {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "Not a region: " + x + "," + y + " " + width + "x" + height);
        }
    }

    /** The whole of a level. */
    public static Region all(Level level) {
        return new Region(0, 0, level.width(), level.height());
    }

    /** Whether this rectangle lies wholly inside a picture of that size. */
    public boolean isWithin(int pictureWidth, int pictureHeight) {
        return (long) x + width <= pictureWidth && (long) y + height <= pictureHeight;
    }
}
