package dragonfly.image.slide.dicom;

import dragonfly.image.ImageException;

/**
 * The Total Pixel Matrix and the frames that it is cut into, PS3.3 C.8.12.4.1.2.
 *
 * @param columns of the matrix
 * @param rows of the matrix
 * @param tileColumns of a frame
 * @param tileRows of a frame
 */
record TileMatrix(int columns, int rows, int tileColumns, int tileRows) {
    /** Refuses what has no tiles or more than can be numbered. */
    static TileMatrix of(int columns, int rows, int tileColumns, int tileRows)
            throws ImageException {
        if (columns < 1 || rows < 1) {
            throw ImageException.damaged(
                    "The file does not say how large the slide is.", columns + " x " + rows);
        }
        TileMatrix matrix = new TileMatrix(columns, rows, tileColumns, tileRows);
        if ((long) matrix.across() * matrix.down() > Integer.MAX_VALUE) {
            throw ImageException.damaged(
                    "The file describes a slide of more tiles than can be.",
                    columns + " x " + rows + " by " + tileColumns + " x " + tileRows);
        }
        return matrix;
    }

    int across() {
        return Math.ceilDiv(columns, tileColumns);
    }

    int down() {
        return Math.ceilDiv(rows, tileRows);
    }

    int tiles() {
        return across() * down();
    }
}
