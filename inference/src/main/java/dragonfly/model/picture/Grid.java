package dragonfly.model.picture;

/**
 * How a level is cut into sub-images.
 *
 * @param columns sub-images in a row, 1 to {@value #MAX_SIDE}
 * @param rows rows of sub-images, 1 to {@value #MAX_SIDE}
 */
public record Grid(int columns, int rows) {
    /** Far above every published grid; it keeps products of sides within an int. */
    static final int MAX_SIDE = 256;

    public Grid {
        if (columns < 1 || rows < 1 || columns > MAX_SIDE || rows > MAX_SIDE) {
            throw new IllegalArgumentException(
                    "A grid of %d × %d sub-images is not possible".formatted(columns, rows));
        }
    }

    /** Number of sub-images. */
    public int count() {
        return columns * rows;
    }

    /** This grid with {@code factor} times as many columns and rows. */
    Grid times(int factor) {
        return new Grid(Math.multiplyExact(columns, factor), Math.multiplyExact(rows, factor));
    }

    @Override
    public String toString() {
        return columns + "×" + rows;
    }
}
