package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;
import dragonfly.image.slide.Tiling;
import dragonfly.image.slide.jpeg.TileJpeg;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * One resolution of one frame, cut into tiles of a useful size: the file's tiles, or several strips
 * together. Thread-safe.
 */
final class TiffLevel {
    /** Strips are put together up to so many rows, and so many pixels. */
    private static final int ROWS = 128;

    private static final int PIXELS = 1 << 21;

    private final TiffPicture picture;
    private final PieceReader reader;
    private final Tiling tiling;
    private final int stripsPerTile;

    TiffLevel(TiffBytes file, TiffPicture picture, TileJpeg jpeg) {
        this.picture = picture;
        this.reader = new PieceReader(file, picture, jpeg);
        Tiling pieces = picture.pieces();
        int rows = Math.min(ROWS, Math.max(1, PIXELS / pieces.width()));
        stripsPerTile =
                picture.isTiled() ? 1 : Math.clamp(rows / pieces.height(), 1, pieces.down());
        tiling =
                stripsPerTile == 1
                        ? pieces
                        : Tiling.covering(
                                picture.width(),
                                picture.height(),
                                pieces.width(),
                                pieces.height() * stripsPerTile);
    }

    TiffPicture picture() {
        return picture;
    }

    /** How it is shown to be cut. */
    Tiling tiling() {
        return tiling;
    }

    /** Whether the file has anything of a tile; fails if it cannot be what it is said to be. */
    boolean has(int column, int row) throws ImageException {
        boolean any = false;
        int first = row * stripsPerTile;
        int last = Math.min(picture.pieces().down(), first + stripsPerTile);
        for (int piece = first; piece < last; piece++) {
            any |= reader.has(column, piece);
        }
        return any;
    }

    /** Refuses a picture that its pieces together cannot fill; whether all of it is in the file. */
    boolean checkWhole() throws ImageException {
        return reader.checkWhole();
    }

    /** Decodes a tile into pre-multiplied colours; false if the file has none there. */
    boolean colours(int column, int row, int[] argb) throws ImageException {
        if (stripsPerTile == 1) {
            return reader.colours(column, row, argb);
        }
        Tiling pieces = picture.pieces();
        int pixels = pieces.width() * pieces.height();
        int[] strip = new int[pixels];
        boolean any = false;
        for (int i = 0; i < stripsPerTile; i++) {
            int piece = row * stripsPerTile + i;
            if (piece < pieces.down() && reader.colours(0, piece, strip)) {
                System.arraycopy(strip, 0, argb, i * pixels, pixels);
                any = true;
            } else {
                Arrays.fill(argb, i * pixels, (i + 1) * pixels, 0);
            }
        }
        return any;
    }

    /**
     * Decodes a tile into samples as stored, those of a pixel side by side in the file's byte
     * order; null if the file has none there.
     */
    byte @Nullable [] samples(int column, int row) throws ImageException {
        if (stripsPerTile == 1) {
            return reader.samples(column, row);
        }
        Tiling pieces = picture.pieces();
        int bytes = (int) picture.layout().rowBytes(pieces.width()) * pieces.height();
        bytes *= picture.layout().planar() ? picture.layout().samples() : 1;
        byte[] all = new byte[bytes * stripsPerTile];
        boolean any = false;
        for (int i = 0; i < stripsPerTile; i++) {
            int piece = row * stripsPerTile + i;
            byte[] strip = piece < pieces.down() ? reader.samples(0, piece) : null;
            if (strip != null) {
                System.arraycopy(strip, 0, all, i * bytes, Math.min(bytes, strip.length));
                any = true;
            }
        }
        return any ? all : null;
    }
}
