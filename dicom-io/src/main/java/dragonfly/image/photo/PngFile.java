package dragonfly.image.photo;

import dragonfly.image.ImageException;
import dragonfly.image.Limits;
import dragonfly.image.Raster;
import dragonfly.image.display.ColourProfile;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;

/** A PNG file: header and chunk structure read here, pixels by the JDK's reader. */
final class PngFile implements PictureFile {
    private static final int SIGNATURE = 8;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int IHDR = 0x49484452;

    /** Deflate cannot do better. */
    private static final long MOST_BYTES_A_BYTE = 1032;

    private final byte[] bytes;
    private final int width;
    private final int height;

    PngFile(byte[] bytes) throws ImageException {
        this.bytes = bytes;
        ByteBuffer png = ByteBuffer.wrap(bytes);
        if (bytes.length < 33 || png.getInt(SIGNATURE + 4) != IHDR) {
            throw cut("no header");
        }
        this.width = png.getInt(16);
        this.height = png.getInt(20);
        Limits.check(width, height, 8);
        long rowBytes = ((long) width * samples(bytes[25]) * bytes[24] + 7) / 8;
        long compressed = compressedBytes(png);
        if (rowBytes * height > compressed * MOST_BYTES_A_BYTE) {
            throw ImageException.damaged(
                    "The file is far too short for an image of %,d × %,d pixels."
                            .formatted(width, height),
                    compressed + " bytes of pixel data");
        }
    }

    private static int samples(int colourType) {
        return switch (colourType) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    /** Sums up the pixel chunks; a file that ends before its end chunk is cut short. */
    private static long compressedBytes(ByteBuffer png) throws ImageException {
        long sum = 0;
        int at = SIGNATURE;
        while (at + 12 <= png.limit()) {
            int length = png.getInt(at);
            int type = png.getInt(at + 4);
            if (length < 0 || length > png.limit() - at - 12) {
                break;
            }
            sum += type == IDAT ? length : 0;
            if (type == IEND) {
                return sum;
            }
            at += 12 + length;
        }
        throw cut("no end chunk");
    }

    private static ImageException cut(String detail) {
        return ImageException.damaged("The picture file is cut short.", "PNG: " + detail);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int orientation() {
        OptionalInt exif = new PngChunks(bytes).exif();
        return exif.isEmpty()
                ? 1
                : TiffDirectory.read(bytes, exif.getAsInt())
                        .map(TiffDirectory::orientation)
                        .orElse(1);
    }

    @Override
    public Optional<ColourProfile> profile() {
        return new PngChunks(bytes).profile().flatMap(ColourProfile::of);
    }

    @Override
    public Raster decode() throws ImageException {
        return StoredSamples.of(JdkReader.read("png", bytes));
    }
}
