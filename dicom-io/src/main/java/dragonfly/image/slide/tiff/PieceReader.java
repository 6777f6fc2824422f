package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.slide.Tiling;
import dragonfly.image.slide.jpeg.JpegStream;
import dragonfly.image.slide.jpeg.TileJpeg;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Reads the tiles or strips of one picture and decodes them. Thread-safe. */
final class PieceReader {
    /** A compressed piece may be larger than its samples by this much. */
    private static final long SPARE_BYTES = 1L << 20;

    /** A file that holds less than the hundredth part of its pieces is not worth to be opened. */
    private static final long MOST_MISSING = 100;

    private final TiffBytes file;
    private final TiffPicture picture;
    private final Compression compression;
    private final TileJpeg jpeg;
    private final Jpeg2000Pieces jpeg2000;
    private volatile @Nullable Opened opened;

    /** What is needed for the first piece and kept for the others. */
    private record Opened(
            PieceTable table,
            Predictor predictor,
            SampleColours colours,
            byte @Nullable [] tables) {}

    /**
     * Reads pieces of a picture whose compression is read.
     *
     * @param jpeg decodes JPEG; closed by the slide
     */
    PieceReader(TiffBytes file, TiffPicture picture, TileJpeg jpeg) {
        this.file = file;
        this.picture = picture;
        this.compression = picture.compression().orElseThrow();
        this.jpeg = jpeg;
        this.jpeg2000 = new Jpeg2000Pieces(picture, compression);
    }

    /**
     * Whether the file has a piece there.
     *
     * @throws ImageException if it has one that is too short for its samples
     */
    boolean has(int column, int row) throws ImageException {
        Opened now = opened();
        long length = now.table().length(index(column, row));
        boolean possible =
                compression.canHold(length, pieceBytes(row))
                        && file.holds(now.table().offset(index(column, row)), length);
        if (length != 0 && !possible) {
            throw named(Damage.of(length + " bytes for a tile"), column, row);
        }
        return length != 0;
    }

    /**
     * Refuses a picture that its pieces together cannot fill, or of which next to nothing lies in
     * the file.
     *
     * @return whether all of it lies in the file
     */
    boolean checkWhole() throws ImageException {
        PieceTable table = opened().table();
        long packed = 0;
        long inFile = 0;
        long unpacked = 0;
        for (int piece = 0; piece < pieces(); piece++) {
            long length = table.length(piece);
            if (length != 0) {
                packed = capped(packed + Math.max(0, length));
                inFile += file.holds(table.offset(piece), length) ? length : 0;
                unpacked += pieceBytes(piece / picture.pieces().across());
            }
        }
        if (inFile < packed / MOST_MISSING || !compression.canHold(packed, unpacked)) {
            throw ImageException.damaged(
                    "The file is far too short for an image of %,d × %,d pixels."
                            .formatted(picture.width(), picture.height()),
                    inFile + " bytes of " + packed);
        }
        return inFile == packed;
    }

    /** Lengths are what a file claims: their sum must not overflow. */
    private static long capped(long sum) {
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private long pieceBytes(int row) {
        return picture.layout().rowBytes(picture.pieces().width()) * picture.storedRows(row) / 2;
    }

    /**
     * Decodes a piece into colours.
     *
     * @param argb takes as many pre-multiplied pixels as a whole piece has; a strip at the lower
     *     end fills the first rows only
     * @return false if the file has no such piece
     */
    boolean colours(int column, int row, int[] argb) throws ImageException {
        Opened now = opened();
        if (!has(column, row)) {
            return false;
        }
        try {
            if (compression == Compression.JPEG) {
                jpegColours(now, column, row, argb);
            } else if (compression.isJpeg2000()) {
                jpeg2000.colours(packed(now, index(column, row)), argb);
            } else {
                now.colours().paint(samples(now, column, row), picture.storedRows(row), argb);
            }
            return true;
        } catch (ImageException e) {
            throw named(e, column, row);
        }
    }

    /**
     * Decodes a piece into samples as stored: those of a pixel side by side, rows starting at
     * bytes, in the file's byte order.
     *
     * @return null if the file has no such piece
     */
    byte @Nullable [] samples(int column, int row) throws ImageException {
        Opened now = opened();
        if (!has(column, row)) {
            return null;
        }
        try {
            if (compression.isJpeg2000()) {
                return jpeg2000.samples(packed(now, index(column, row)), file.order());
            }
            if (compression != Compression.JPEG) {
                return samples(now, column, row);
            }
            JpegStream stream = stream(now, index(column, row), row);
            int[] grays = new int[stream.width() * stream.height()];
            jpeg.colours(stream, grays);
            byte[] samples = new byte[grays.length];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) grays[i];
            }
            return samples;
        } catch (ImageException e) {
            throw named(e, column, row);
        }
    }

    private int index(int column, int row) {
        return row * picture.pieces().across() + column;
    }

    private int pieces() {
        return picture.pieces().across() * picture.pieces().down();
    }

    private Opened opened() throws ImageException {
        Opened now = opened;
        if (now == null) {
            picture.checkMemory();
            now =
                    new Opened(
                            PieceTable.of(picture),
                            Predictor.of(picture, compression),
                            SampleColours.of(picture, file.order()),
                            picture.directory().bytes(Tag.JPEG_TABLES));
            opened = now;
        }
        return now;
    }

    private static boolean isAbsent(Opened now, int piece) {
        return now.table().length(piece) == 0;
    }

    private byte[] packed(Opened now, int piece) throws ImageException {
        Tiling pieces = picture.pieces();
        long length = now.table().length(piece);
        long unpacked =
                (long) pieces.width()
                        * pieces.height()
                        * Math.max(4, picture.layout().samples())
                        * Math.max(1, picture.layout().bits() / 8);
        if (length > 2 * unpacked + SPARE_BYTES) {
            throw Damage.of("a tile of " + length + " bytes");
        }
        return file.read(now.table().offset(piece), length, "tile").array();
    }

    private byte[] samples(Opened now, int column, int row) throws ImageException {
        int rows = picture.storedRows(row);
        SampleLayout layout = picture.layout();
        int piece = index(column, row);
        if (!layout.planar()) {
            return unpacked(now, piece, now.colours().bytes(rows));
        }
        // One sample after the other, each with pieces of its own; an absent one is 0.
        int count = Math.toIntExact(layout.rowBytes(picture.pieces().width()) * rows);
        byte[] side = new byte[Math.multiplyExact(count, layout.samples())];
        int size = layout.bits() / 8;
        if (size == 0) {
            throw ImageException.unsupported(
                    "The slide has planes of less than 8 bits, which are not read.");
        }
        for (int s = 0; s < layout.samples(); s++) {
            int plane = s * pieces() + piece;
            if (isAbsent(now, plane)) {
                continue;
            }
            byte[] samples = unpacked(now, plane, count);
            for (int from = 0, to = s * size; from < count; from += size) {
                System.arraycopy(samples, from, side, to, size);
                to += size * layout.samples();
            }
        }
        return side;
    }

    private byte[] unpacked(Opened now, int piece, int count) throws ImageException {
        byte[] bytes = new byte[count];
        byte[] packed = packed(now, piece);
        if (picture.directory().value(Tag.FILL_ORDER, 1) == 2) {
            for (int i = 0; i < packed.length; i++) {
                packed[i] = (byte) (Integer.reverse(packed[i]) >>> 24);
            }
        }
        Unpacker.of(compression).unpack(packed, bytes, count);
        SampleLayout layout = picture.layout();
        int rowBytes = (int) layout.rowBytes(picture.pieces().width());
        if (now.predictor() != Predictor.NONE) {
            int step = layout.planar() ? 1 : layout.samples();
            for (int at = 0; at + rowBytes <= count; at += rowBytes) {
                now.predictor().undo(bytes, at, rowBytes, step, layout.bits() / 8, file.order());
            }
        }
        return bytes;
    }

    private void jpegColours(Opened now, int column, int row, int[] argb) throws ImageException {
        int piece = index(column, row);
        if (!picture.layout().planar()) {
            jpeg.colours(stream(now, piece, row), argb);
            if (picture.layout().photometric() == Photometric.WHITE_IS_ZERO) {
                for (int i = 0; i < argb.length; i++) {
                    argb[i] ^= 0xFFFFFF;
                }
            }
            return;
        }
        int[] plane = new int[argb.length];
        Arrays.fill(argb, 0xFF000000);
        for (int s = 0; s < Photometric.RGB.channels(); s++) {
            int shift = 16 - 8 * s;
            if (!isAbsent(now, s * pieces() + piece)) {
                jpeg.colours(stream(now, s * pieces() + piece, row), plane);
                for (int i = 0; i < argb.length; i++) {
                    argb[i] |= (plane[i] & 0xFF) << shift;
                }
            }
        }
    }

    /** The stream of a piece, which has the size and the components that the directory says. */
    private JpegStream stream(Opened now, int piece, int row) throws ImageException {
        SampleLayout layout = picture.layout();
        JpegStream stream =
                JpegStream.of(
                        now.tables(),
                        packed(now, piece),
                        layout.photometric() == Photometric.YCBCR);
        int components = layout.planar() ? 1 : layout.samples();
        boolean fits =
                stream.width() == picture.pieces().width()
                        && stream.height() <= picture.pieces().height()
                        && stream.height() >= picture.storedRows(row)
                        && stream.components() == components;
        if (!fits) {
            throw ImageException.damaged(
                    "A tile of the slide is damaged.",
                    "JPEG of %d x %d with %d components"
                            .formatted(stream.width(), stream.height(), stream.components()));
        }
        return stream;
    }

    /** The failure with the place of the tile: one of many, the others are good. */
    private ImageException named(ImageException e, int column, int row) {
        if (e.fault() != Fault.DAMAGED) {
            return e;
        }
        return ImageException.damaged(
                "The tile in column %d, row %d of the slide is damaged."
                        .formatted(column + 1, row + 1),
                e.detail());
    }
}
