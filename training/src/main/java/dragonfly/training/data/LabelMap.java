package dragonfly.training.data;

/**
 * Where a picture shows what: a raster over the whole picture with one bit for each class.
 *
 * @param columns of the raster
 * @param rows of the raster
 * @param bits row-major; the array itself, to be read only
 */
public record LabelMap(int columns, int rows, int[] bits) {
    /** The classes that occur within a cell of a finer division of the picture. */
    int within(int column, int row, int ofColumns, int ofRows) {
        int left = column * columns / ofColumns;
        int right = ceiling((column + 1) * columns, ofColumns);
        int top = row * rows / ofRows;
        int bottom = ceiling((row + 1) * rows, ofRows);
        int all = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                all |= bits[y * columns + x];
            }
        }
        return all;
    }

    private static int ceiling(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
