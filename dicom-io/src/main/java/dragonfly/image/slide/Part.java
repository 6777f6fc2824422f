package dragonfly.image.slide;

import dragonfly.image.Level;

/**
 * The part of a wanted rectangle that a level covers, and the tiles it takes.
 *
 * @param originX where the wanted rectangle starts, in the level's pixels
 * @param originY where the wanted rectangle starts, in the level's pixels
 * @param stride columns of the wanted rectangle
 * @param left first column that is covered
 * @param top first row that is covered
 * @param right one past the last column that is covered
 * @param bottom one past the last row that is covered
 */
record Part(long originX, long originY, int stride, long left, long top, long right, long bottom) {
    static Part of(long x, long y, int width, int height, Level level) {
        return new Part(
                x,
                y,
                width,
                Math.max(0, x),
                Math.max(0, y),
                Math.min(level.width(), x + width),
                Math.min(level.height(), y + height));
    }

    boolean isEmpty() {
        return left >= right || top >= bottom;
    }

    int firstColumn(Tiling tiling) {
        return (int) (left / tiling.width());
    }

    int lastColumn(Tiling tiling) {
        return (int) ((right - 1) / tiling.width());
    }

    int firstRow(Tiling tiling) {
        return (int) (top / tiling.height());
    }

    int lastRow(Tiling tiling) {
        return (int) ((bottom - 1) / tiling.height());
    }

    /** Copies what a tile has of this part into the wanted rectangle. */
    void copy(int[] tile, Tiling tiling, int column, int row, int[] target) {
        long tileLeft = (long) column * tiling.width();
        long tileTop = (long) row * tiling.height();
        int from = (int) (Math.max(left, tileLeft) - tileLeft);
        int count = (int) (Math.min(right, tileLeft + tiling.width()) - tileLeft) - from;
        int last = (int) (Math.min(bottom, tileTop + tiling.height()) - tileTop);
        for (int line = (int) (Math.max(top, tileTop) - tileTop); line < last; line++) {
            int to = (int) (tileTop + line - originY) * stride + (int) (tileLeft + from - originX);
            System.arraycopy(tile, line * tiling.width() + from, target, to, count);
        }
    }
}
