package dragonfly.image.photo;

import dragonfly.image.ImageException;
import dragonfly.image.Limits;
import dragonfly.image.Raster;
import dragonfly.image.display.ColourProfile;

import java.util.List;
import java.util.Optional;

/** The first picture of a TIFF file: sizes checked here, pixels by the JDK's reader. */
final class TiffFile implements PictureFile {
    /** What a strip may promise beyond the picture's end. */
    private static final long SPARE_ROWS = 1024;

    private static final long ALL_ROWS = 0xFFFFFFFFL;

    private final byte[] bytes;
    private final TiffDirectory directory;
    private final long width;
    private final long height;

    TiffFile(byte[] bytes) throws ImageException {
        this.bytes = bytes;
        this.directory =
                TiffDirectory.read(bytes, 0)
                        .orElseThrow(
                                () ->
                                        ImageException.damaged(
                                                "The picture file is cut short or damaged.",
                                                "TIFF directory"));
        this.width = directory.value(TiffDirectory.WIDTH, 0);
        this.height = directory.value(TiffDirectory.HEIGHT, 0);
        checkSizes();
    }

    private void checkSizes() throws ImageException {
        long bits =
                directory.value(TiffDirectory.BITS_PER_SAMPLE, 1)
                        * directory.value(TiffDirectory.SAMPLES_PER_PIXEL, 1);
        long pixelBytes = Math.max(8, bits / 8);
        Limits.check(width, height, pixelBytes);
        // A bilevel fax row may take a single bit; everything else has a bound.
        if (bits > 1 && width * height * bits / 8 > bytes.length * mostBytesAByte()) {
            throw ImageException.damaged(
                    "The file is far too short for an image of %,d × %,d pixels."
                            .formatted(width, height),
                    bytes.length + " bytes of TIFF");
        }
        boolean held =
                directory.holds(TiffDirectory.STRIP_OFFSETS, TiffDirectory.STRIP_BYTES)
                        && directory.holds(TiffDirectory.TILE_OFFSETS, TiffDirectory.TILE_BYTES);
        if (!held) {
            throw ImageException.damaged(
                    "The picture file is cut short.", "TIFF strips beyond the end");
        }
        long strip = directory.value(TiffDirectory.ROWS_PER_STRIP, ALL_ROWS);
        long tileWidth = directory.value(TiffDirectory.TILE_WIDTH, 1);
        long tileHeight = directory.value(TiffDirectory.TILE_HEIGHT, 1);
        boolean wild =
                (strip != ALL_ROWS && strip > height + SPARE_ROWS)
                        || tileWidth > width + SPARE_ROWS
                        || tileHeight > height + SPARE_ROWS;
        if (wild) {
            throw ImageException.damaged(
                    "The picture file is damaged.",
                    "strips of %d rows, tiles of %d x %d".formatted(strip, tileWidth, tileHeight));
        }
    }

    /** How much a byte can unfold to at best, by Compression (TIFF 6.0 and its supplements). */
    private long mostBytesAByte() {
        return switch ((int) directory.value(TiffDirectory.COMPRESSION, 1)) {
            case 1 -> 1;
            case 8, 32946 -> 1032; // deflate
            case 32773 -> 64; // PackBits
            default -> 4096; // LZW, JPEG
        };
    }

    @Override
    public int width() {
        return (int) width;
    }

    @Override
    public int height() {
        return (int) height;
    }

    @Override
    public int orientation() {
        return directory.orientation();
    }

    @Override
    public Optional<ColourProfile> profile() {
        return directory.octets(TiffDirectory.PROFILE).flatMap(ColourProfile::of);
    }

    @Override
    public List<String> notices() {
        return directory.isFollowedByAnother()
                ? List.of("The file has several pictures; the first is shown.")
                : List.of();
    }

    @Override
    public Raster decode() throws ImageException {
        return StoredSamples.of(JdkReader.read("tiff", bytes));
    }
}
