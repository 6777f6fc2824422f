package dragonfly.image.dicom.codec;

import com.pixelmed.codec.jpeg.OutputArrayOrStream;
import com.pixelmed.codec.jpeg.Parse;

import dragonfly.image.ImageException;

import java.io.ByteArrayInputStream;

/** Lossless JPEG (T.81 process 14) by PixelMed's decoder, called by name. */
final class LosslessJpeg {
    /** A difference of zero takes at least one bit. */
    private static final long MOST_SAMPLES_A_BYTE = 8;

    private LosslessJpeg() {}

    static void check(JpegHeader header, FrameFormat format, int length) throws ImageException {
        if (header.precision() < 2 || header.precision() > 16) {
            throw FrameDecoders.refusal(header.label());
        }
        if (header.precision() > format.bitsAllocated()) {
            throw damaged(header.precision() + " bits in " + format.bitsAllocated());
        }
        if (format.samples() > length * MOST_SAMPLES_A_BYTE) {
            throw damaged(length + " bytes cannot hold " + format.samples() + " samples");
        }
    }

    static SampleData decode(byte[] stream, JpegHeader header, FrameFormat format)
            throws ImageException {
        OutputArrayOrStream[] components = parse(stream);
        if (components == null || components.length != format.channels()) {
            throw damaged("no components");
        }
        return format.bitsAllocated() <= 8
                ? bytes(components, (int) format.pixels())
                : words(components, header.precision() <= 8, (int) format.pixels());
    }

    // PixelMed declares and throws what it likes on damaged data: this is where that ends.
    @SuppressWarnings("NullAway") // null is its way to say: no copy, no regions to black out
    private static OutputArrayOrStream[] parse(byte[] stream) throws ImageException {
        Parse.DecompressedOutput output = new Parse.DecompressedOutput();
        try {
            Parse.parse(new ByteArrayInputStream(stream), null, null, output);
        } catch (Exception e) {
            throw ImageException.damaged("The JPEG data are damaged.", e);
        }
        return output.getDecompressedOutputPerComponent();
    }

    private static SampleData bytes(OutputArrayOrStream[] components, int pixels)
            throws ImageException {
        byte[] values = new byte[pixels * components.length];
        for (int c = 0; c < components.length; c++) {
            byte[] plane = components[c].getByteArray();
            if (plane == null || plane.length < pixels) {
                throw damaged("short component");
            }
            for (int i = 0; i < pixels; i++) {
                values[i * components.length + c] = plane[i];
            }
        }
        return new SampleData.Bytes(values);
    }

    private static SampleData words(OutputArrayOrStream[] components, boolean fromBytes, int pixels)
            throws ImageException {
        short[] values = new short[pixels * components.length];
        for (int c = 0; c < components.length; c++) {
            byte[] narrow = components[c].getByteArray();
            short[] wide = components[c].getShortArray();
            boolean there =
                    fromBytes
                            ? narrow != null && narrow.length >= pixels
                            : wide != null && wide.length >= pixels;
            if (!there) {
                throw damaged("short component");
            }
            for (int i = 0; i < pixels; i++) {
                values[i * components.length + c] =
                        fromBytes ? (short) (narrow[i] & 0xFF) : wide[i];
            }
        }
        return new SampleData.Words(values);
    }

    private static ImageException damaged(String detail) {
        return ImageException.damaged("The lossless JPEG data are damaged.", detail);
    }
}
