package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;
import dragonfly.image.codec.jpeg2000.DecodeOptions;
import dragonfly.image.codec.jpeg2000.Jpeg2000;
import dragonfly.image.codec.jpeg2000.Jpeg2000Header;
import dragonfly.image.codec.jpeg2000.Jpeg2000Picture;
import dragonfly.image.codec.jpeg2000.Jpeg2000Plane;

import java.nio.ByteOrder;

/**
 * Tiles that are JPEG 2000 code streams. What the components are is said by the directory, not by
 * the stream: Aperio's 33003 has luminance and colour differences that the codec knows nothing of.
 * Immutable.
 */
final class Jpeg2000Pieces {
    private final TiffPicture picture;
    private final boolean ycc;

    Jpeg2000Pieces(TiffPicture picture, Compression compression) {
        this.picture = picture;
        this.ycc =
                compression == Compression.APERIO_YCC
                        || (compression == Compression.JPEG_2000
                                && picture.layout().photometric() == Photometric.YCBCR);
    }

    /**
     * Decodes a tile into opaque colours.
     *
     * @param argb takes {@code width * height} colours, row-major
     */
    void colours(byte[] stream, int[] argb) throws ImageException {
        Jpeg2000Picture decoded = decode(stream);
        int width = decoded.width();
        if (decoded.planes().size() < 3) {
            Jpeg2000Plane gray = decoded.planes().getFirst();
            boolean inverted = picture.layout().photometric() == Photometric.WHITE_IS_ZERO;
            for (int i = 0; i < width * decoded.height(); i++) {
                int value = eight(gray, sample(gray, i % width, i / width));
                argb[i] = 0xFF000000 | (inverted ? 255 - value : value) * 0x010101;
            }
            return;
        }
        Jpeg2000Plane first = decoded.planes().get(0);
        Jpeg2000Plane second = decoded.planes().get(1);
        Jpeg2000Plane third = decoded.planes().get(2);
        for (int y = 0, to = 0; y < decoded.height(); y++) {
            for (int x = 0; x < width; x++) {
                int a = eight(first, sample(first, x, y));
                int b = eight(second, sample(second, x, y));
                int c = eight(third, sample(third, x, y));
                argb[to++] = ycc ? Jfif.colour(a, b, c) : 0xFF000000 | a << 16 | b << 8 | c;
            }
        }
    }

    /** Decodes a tile of grays into samples as they would be stored without compression. */
    byte[] samples(byte[] stream, ByteOrder order) throws ImageException {
        Jpeg2000Picture decoded = decode(stream);
        Jpeg2000Plane gray = decoded.planes().getFirst();
        int size = Math.max(1, picture.layout().bits() / 8);
        int pixels = decoded.width() * decoded.height();
        byte[] samples = new byte[pixels * size];
        boolean little = order == ByteOrder.LITTLE_ENDIAN;
        for (int i = 0; i < pixels; i++) {
            int value = sample(gray, i % decoded.width(), i / decoded.width());
            for (int k = 0; k < size; k++) {
                samples[i * size + k] = (byte) (value >> (8 * (little ? k : size - 1 - k)));
            }
        }
        return samples;
    }

    /** Sub-sampled components are repeated, as OpenSlide does. */
    private static int sample(Jpeg2000Plane plane, int x, int y) {
        int column = Math.min(plane.width() - 1, x / plane.component().dx());
        int row = Math.min(plane.height() - 1, y / plane.component().dy());
        return plane.values()[row * plane.width() + column];
    }

    private static int eight(Jpeg2000Plane plane, int sample) {
        int bits = plane.component().bits();
        int value = sample - plane.component().smallest();
        return bits == 8 ? value : (int) (value * 255L / ((1L << bits) - 1));
    }

    /** Sizes are compared before memory is taken. */
    private Jpeg2000Picture decode(byte[] stream) throws ImageException {
        Jpeg2000Header header = Jpeg2000.header(stream);
        boolean fits =
                header.width() == picture.pieces().width()
                        && header.height() == picture.pieces().height()
                        && header.components().size() >= Math.min(3, picture.layout().samples());
        if (!fits) {
            throw Damage.of(
                    "JPEG 2000 of %d x %d with %d components"
                            .formatted(
                                    header.width(), header.height(), header.components().size()));
        }
        Jpeg2000Picture decoded = Jpeg2000.components(stream, DecodeOptions.whole().oneThread());
        if (!decoded.complete()) {
            throw Damage.of("JPEG 2000 that ends early");
        }
        return decoded;
    }
}
