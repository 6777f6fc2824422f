package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;
import dragonfly.image.Limits;
import dragonfly.image.slide.Tiling;

import java.util.Optional;

/**
 * One picture of a TIFF file: its size, how it is cut, what its samples are. Made of a directory
 * whose values were checked; where the tiles lie is read when the first one is wanted. Thread-safe.
 */
final class TiffPicture {
    /** A tile beyond that is no tile. */
    private static final long MOST_TILE_PIXELS = 16L << 20;

    private static final long MOST_TILES = 1L << 22;
    private static final long ALL_ROWS = 0xFFFFFFFFL;

    /** Rows of a slice where one strip without compression holds the whole picture. */
    private static final int SLICE = 128;

    private final Directory directory;
    private final int width;
    private final int height;
    private final boolean tiled;
    private final boolean sliced;
    private final Tiling pieces;
    private final SampleLayout layout;
    private final long compressionCode;

    private TiffPicture(
            Directory directory,
            int width,
            int height,
            boolean tiled,
            boolean sliced,
            Tiling pieces,
            SampleLayout layout,
            long compressionCode) {
        this.directory = directory;
        this.width = width;
        this.height = height;
        this.tiled = tiled;
        this.sliced = sliced;
        this.pieces = pieces;
        this.layout = layout;
        this.compressionCode = compressionCode;
    }

    /**
     * Checks what a directory says.
     *
     * @throws ImageException if it cannot be true, or is of a kind that is not read
     */
    static TiffPicture of(Directory directory) throws ImageException {
        long width = directory.value(Tag.WIDTH, 0);
        long height = directory.value(Tag.HEIGHT, 0);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw Damage.of("picture of " + width + " x " + height);
        }
        if (directory.value(Tag.IMAGE_DEPTH, 1) != 1) {
            throw ImageException.unsupported("The slide is a volume, which is not read.");
        }
        boolean tiled = directory.has(Tag.TILE_WIDTH) || directory.has(Tag.TILE_OFFSETS);
        long rows = Math.min(height, directory.value(Tag.ROWS_PER_STRIP, ALL_ROWS));
        long pieceWidth = tiled ? directory.value(Tag.TILE_WIDTH, 0) : width;
        long pieceHeight = tiled ? directory.value(Tag.TILE_HEIGHT, 0) : rows;
        if (pieceWidth < 1
                || pieceHeight < 1
                || pieceHeight > Integer.MAX_VALUE
                || (tiled && pieceWidth > MOST_TILE_PIXELS / pieceHeight)) {
            throw Damage.of("tiles of " + pieceWidth + " x " + pieceHeight);
        }
        long across = Math.ceilDiv(width, pieceWidth);
        long down = Math.ceilDiv(height, pieceHeight);
        if (across > MOST_TILES / down) {
            throw Damage.of(across + " x " + down + " tiles");
        }
        SampleLayout layout = SampleLayout.of(directory);
        long compression = directory.value(Tag.COMPRESSION, 1);
        boolean sliced =
                !tiled
                        && down == 1
                        && pieceHeight > SLICE
                        && compression == 1
                        && !layout.planar()
                        && layout.photometric() != Photometric.YCBCR;
        if (sliced) {
            pieceHeight = SLICE;
            down = Math.ceilDiv(height, SLICE);
        }
        Tiling pieces = new Tiling((int) pieceWidth, (int) pieceHeight, (int) across, (int) down);
        return new TiffPicture(
                directory, (int) width, (int) height, tiled, sliced, pieces, layout, compression);
    }

    Directory directory() {
        return directory;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Whether it is cut in both directions, not into strips. */
    boolean isTiled() {
        return tiled;
    }

    /** Whether the pieces are cut from a single strip, which can be entered anywhere. */
    boolean isSliced() {
        return sliced;
    }

    /** The tiles or strips as they lie in the file, or slices of its only strip. */
    Tiling pieces() {
        return pieces;
    }

    SampleLayout layout() {
        return layout;
    }

    /** The compression, if it has a name. */
    Optional<Compression> compression() {
        return Compression.of(compressionCode);
    }

    /** What to call the compression, known or not. */
    String compressionLabel() {
        return compression().map(Compression::label).orElse("compression " + compressionCode);
    }

    /** Whether its tiles can be decoded. */
    boolean isRead() {
        return compression().filter(Compression::isRead).isPresent();
    }

    /** Rows of a piece that are pixels: a strip at the lower end is cut off, a tile is not. */
    int storedRows(int row) {
        return tiled ? pieces.height() : Math.min(pieces.height(), height - row * pieces.height());
    }

    /** Refuses a picture whose pieces could not be held. */
    void checkMemory() throws ImageException {
        Limits.check(
                pieces.width(),
                pieces.height(),
                Integer.BYTES + (long) layout.samples() * Math.max(1, layout.bits() / 8) * 2);
    }
}
