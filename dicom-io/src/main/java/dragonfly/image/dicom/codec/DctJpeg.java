package dragonfly.image.dicom.codec;

import dragonfly.image.ImageException;
import dragonfly.image.Limits;

import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * 8-bit DCT JPEG (baseline, extended sequential, progressive) by the JDK's own reader, as the
 * components in the stream: no colour conversion, so that the caller decides what they mean.
 */
public final class DctJpeg {
    /** A block of 64 pixels takes at least one bit in the first scan of its component. */
    private static final long MOST_PIXELS_A_BYTE = 512;

    private DctJpeg() {}

    /**
     * The components of a stream.
     *
     * @param channels how many a pixel has
     * @param values {@code width * height * channels}, row-major, channels side by side
     * @param complete false if the stream ended early and the rest is filled up
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over between two methods, never compared
    public record Components(int channels, byte[] values, boolean complete) {}

    /**
     * Refuses a stream that cannot be read or cannot hold what it claims; takes no memory for
     * pixels.
     */
    public static void check(JpegHeader header, int streamLength) throws ImageException {
        if (!header.isDct() || header.precision() != 8) {
            throw FrameDecoders.refusal(header.label());
        }
        Limits.check(header.width(), header.height(), 2L * header.channels());
        if ((long) header.width() * header.height() > streamLength * MOST_PIXELS_A_BYTE) {
            throw ImageException.damaged(
                    "The file is far too short for an image of %,d × %,d pixels."
                            .formatted(header.width(), header.height()),
                    streamLength + " bytes of JPEG");
        }
    }

    /**
     * Decodes a stream that passed {@link #check}. Safe on any thread; a reader of its own each
     * time.
     */
    public static Components decode(byte[] stream, JpegHeader header) throws ImageException {
        ImageReader reader = reader();
        try (ByteArrayImageInput input = new ByteArrayImageInput(bare(stream, header))) {
            Completeness completeness = new Completeness();
            reader.addIIOReadWarningListener(completeness);
            reader.setInput(input, true, true);
            Raster raster = reader.readRaster(0, null);
            return new Components(raster.getNumBands(), bytes(raster), completeness.complete);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ImageException.damaged("The JPEG data are damaged.", e);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] bytes(Raster raster) {
        int samples = raster.getWidth() * raster.getHeight() * raster.getNumBands();
        DataBuffer buffer = raster.getDataBuffer();
        if (buffer instanceof DataBufferByte whole && whole.getData().length == samples) {
            return whole.getData();
        }
        throw new IllegalStateException("The JDK's JPEG reader gave another layout");
    }

    /**
     * The stream without application segments and comments: the reader would trip over profiles and
     * thumbnails that are wrong, and their colour rules are applied by us.
     */
    private static byte[] bare(byte[] stream, JpegHeader header) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(stream.length);
        bare.write(stream, 0, 2);
        int at = 2;
        while (at < header.scan()) {
            int marker = stream[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = 2 + ((stream[at + 2] & 0xFF) << 8 | (stream[at + 3] & 0xFF));
            boolean told = (marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE;
            if (!told) {
                bare.write(stream, at, length);
            }
            at += length;
        }
        bare.write(stream, at, stream.length - at);
        return bare.toByteArray();
    }

    private static ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule() == ImageIO.class.getModule()) {
                return reader;
            }
        }
        throw new IllegalStateException("This Java has no JPEG reader");
    }

    /** Listens for the decoder's word that it ran out of data. */
    private static final class Completeness implements IIOReadWarningListener {
        private boolean complete = true;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            complete &= !warning.contains("premature end");
        }
    }
}
