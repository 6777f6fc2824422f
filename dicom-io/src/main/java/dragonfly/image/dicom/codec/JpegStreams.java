package dragonfly.image.dicom.codec;

import dragonfly.image.ImageException;
import dragonfly.image.codec.jpeg.Jpeg;
import dragonfly.image.codec.jpeg.JpegHeader;
import dragonfly.image.codec.jpeg.JpegSamples;

/**
 * JPEG streams of every kind that is read, as the components in the stream without conversion of
 * colours: 8-bit sequential DCT by the JDK's reader, which is the faster one there, what it refuses
 * and all other kinds by our own decoder. Where both can read a stream their samples are the same.
 */
public final class JpegStreams {
    private JpegStreams() {}

    /**
     * Refuses a stream that cannot be read or cannot hold what it claims; takes no memory for
     * pixels.
     */
    public static void check(JpegHeader header, int streamLength) throws ImageException {
        Jpeg.check(header, streamLength);
    }

    /**
     * Decodes a stream. Safe on any thread; a reader of its own each time.
     *
     * @throws ImageException as {@link #check}, or if the data are damaged
     */
    public static JpegSamples decode(byte[] stream, JpegHeader header) throws ImageException {
        check(header, stream.length);
        if (!isForTheJdk(header)) {
            return Jpeg.decode(stream);
        }
        try {
            return JdkJpeg.decode(stream, header);
        } catch (ImageException refused) {
            // Rare sampling factors, missing tables: the JDK's reader knows neither.
            return Jpeg.decode(stream);
        }
    }

    private static boolean isForTheJdk(JpegHeader header) {
        return header.isSequentialDct() && header.precision() == Byte.SIZE;
    }
}
