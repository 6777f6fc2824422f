package dragonfly.model.picture;

/**
 * Where a sub-image lies in the source image. Each level is stretched over the whole image, so the
 * rectangle's sides need not be whole numbers.
 *
 * @param level the level it belongs to
 * @param index its place within the level, row-major, from 0
 * @param column its column in the level's grid
 * @param row its row in the level's grid
 * @param x left edge in pixels of the source image
 * @param y upper edge in pixels of the source image
 * @param width in pixels of the source image
 * @param height in pixels of the source image
 */
public record SubImageBox(
        Level level,
        int index,
        int column,
        int row,
        double x,
        double y,
        double width,
        double height) {

    /** The box of the sub-image {@code index} of a level over an image of the given size. */
    static SubImageBox of(Level level, Grid grid, int index, int imageWidth, int imageHeight) {
        int column = index % grid.columns();
        int row = index / grid.columns();
        double left = edge(column, grid.columns(), imageWidth);
        double top = edge(row, grid.rows(), imageHeight);
        return new SubImageBox(
                level,
                index,
                column,
                row,
                left,
                top,
                edge(column + 1, grid.columns(), imageWidth) - left,
                edge(row + 1, grid.rows(), imageHeight) - top);
    }

    private static double edge(int line, int lines, int pixels) {
        return (double) line * pixels / lines;
    }
}
