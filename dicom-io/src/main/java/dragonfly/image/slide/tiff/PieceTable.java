package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;
import dragonfly.image.slide.Tiling;

/** Where the tiles or strips of a picture lie in the file. */
final class PieceTable {
    private final long[] offsets;
    private final long[] lengths;

    private PieceTable(long[] offsets, long[] lengths) {
        this.offsets = offsets;
        this.lengths = lengths;
    }

    /** Reads the table of a picture and compares it with the number of its pieces. */
    static PieceTable of(TiffPicture picture) throws ImageException {
        return picture.isSliced() ? slices(picture) : stated(picture);
    }

    private static PieceTable slices(TiffPicture picture) throws ImageException {
        long at = picture.directory().value(Tag.STRIP_OFFSETS, 0);
        long[] offsets = new long[picture.pieces().down()];
        long[] lengths = new long[offsets.length];
        long rowBytes = picture.layout().rowBytes(picture.width());
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at + i * rowBytes * picture.pieces().height();
            lengths[i] = rowBytes * picture.storedRows(i);
        }
        return new PieceTable(offsets, lengths);
    }

    private static PieceTable stated(TiffPicture picture) throws ImageException {
        Directory directory = picture.directory();
        Tiling pieces = picture.pieces();
        SampleLayout layout = picture.layout();
        long count = (long) pieces.across() * pieces.down();
        count *= layout.planar() ? layout.samples() : 1;
        // Some writers use the fields of strips for tiles (TIFF 6.0 allows it for old readers).
        boolean asTiles = directory.has(Tag.TILE_OFFSETS);
        int offsetsTag = asTiles ? Tag.TILE_OFFSETS : Tag.STRIP_OFFSETS;
        int lengthsTag = asTiles ? Tag.TILE_BYTES : Tag.STRIP_BYTES;
        if (directory.count(offsetsTag) < count) {
            throw Damage.of(directory.count(offsetsTag) + " offsets for " + count + " tiles");
        }
        long[] offsets = directory.values(offsetsTag);
        if (directory.count(lengthsTag) >= count) {
            return new PieceTable(offsets, directory.values(lengthsTag));
        }
        if (picture.compression().filter(c -> c == Compression.NONE).isEmpty()) {
            throw Damage.of(directory.count(lengthsTag) + " lengths for " + count + " tiles");
        }
        long[] lengths = new long[offsets.length];
        for (int i = 0; i < lengths.length; i++) {
            int row = (i / pieces.across()) % pieces.down();
            lengths[i] = layout.rowBytes(pieces.width()) * picture.storedRows(row);
        }
        return new PieceTable(offsets, lengths);
    }

    long offset(int piece) {
        return offsets[piece];
    }

    /** Bytes of a piece; 0 if the file has none. */
    long length(int piece) {
        return lengths[piece];
    }
}
