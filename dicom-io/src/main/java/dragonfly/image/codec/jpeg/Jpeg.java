package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;
import dragonfly.image.Limits;

import org.jspecify.annotations.Nullable;

/**
 * Decodes JPEG streams: lossless of 2 to 16 bits with all predictors; sequential and progressive
 * DCT of 8 and 12 bits, Huffman- or arithmetic-coded. No shared state: safe on any thread.
 */
public final class Jpeg {
    /** A block of 64 pixels takes at least one bit in the first scan of its component. */
    private static final long MOST_DCT_PIXELS_A_BYTE = 512;

    /** A difference takes at least one bit; a stream that is cut may hold much less than that. */
    private static final long MOST_LOSSLESS_PIXELS_A_BYTE = 64;

    /** Arithmetic coding has no such bound; a flat picture of this size is none. */
    private static final long MOST_ARITHMETIC_PIXELS_A_BYTE = 4096;

    /** What a decoder holds for each sample beside the result: coefficients and planes. */
    private static final long BYTES_A_SAMPLE = 6;

    /** A stream of more scans is an attack: sixteen progressive ones a component are many. */
    private static final int MOST_SCANS = 400;

    private Jpeg() {}

    /**
     * Refuses a stream that cannot be decoded or cannot hold what it claims; takes no memory for
     * pixels.
     *
     * @param header of the stream
     * @param streamLength its bytes
     * @throws ImageException with {@code UNSUPPORTED}, {@code TOO_LARGE} or {@code DAMAGED}
     */
    public static void check(JpegHeader header, int streamLength) throws ImageException {
        boolean bits =
                header.isLossless()
                        ? header.precision() >= 2 && header.precision() <= 16
                        : header.precision() == 8 || header.precision() == 12;
        if (!bits || !(header.isLossless() || header.isDct() || header.isArithmeticDct())) {
            throw ImageException.unsupported(
                    "The image is compressed as " + header.label() + ", which is not read.");
        }
        if (header.channels() < 1 || header.channels() > Frame.MOST_COMPONENTS) {
            throw Segments.damaged(header.channels() + " components");
        }
        Limits.check(header.width(), header.height(), BYTES_A_SAMPLE * header.channels());
        long most =
                header.isLossless()
                        ? MOST_LOSSLESS_PIXELS_A_BYTE
                        : header.isDct() ? MOST_DCT_PIXELS_A_BYTE : MOST_ARITHMETIC_PIXELS_A_BYTE;
        if ((long) header.width() * header.height() > streamLength * most) {
            throw ImageException.damaged(
                    "The file is far too short for an image of %,d × %,d pixels."
                            .formatted(header.width(), header.height()),
                    streamLength + " bytes of JPEG");
        }
    }

    /**
     * Decodes a stream.
     *
     * @param stream from its start-of-image marker on; what follows its end is ignored
     * @return what is there, marked incomplete if the stream ends early
     * @throws ImageException as {@link #check}, or if the data are damaged
     */
    public static JpegSamples decode(byte[] stream) throws ImageException {
        JpegHeader header = JpegHeader.parse(stream);
        check(header, stream.length);
        Tables tables = new Tables();
        EntropyData data = new EntropyData(stream, header.scan());
        Segments segments = new Segments(stream, 2);
        @Nullable Frame frame = null;
        @Nullable FrameDecoding decoding = null;
        boolean ended = false;
        int scans = 0;
        while (!ended && segments.next()) {
            int marker = segments.marker();
            if (Marker.isFrame(marker)) {
                if (frame != null) {
                    throw Segments.damaged("two frame headers");
                }
                frame = Frame.read(segments, header.height());
                decoding = decoding(frame);
            } else if (marker == Marker.START_OF_SCAN && frame != null && decoding != null) {
                if (++scans > MOST_SCANS) {
                    throw Segments.damaged("more than " + MOST_SCANS + " scans");
                }
                Scan scan = Scan.read(segments, frame);
                data.start(segments.end());
                decoding.decode(scan, tables, data);
                data.skip();
                segments.moveTo(data.markerOffset());
                ended = decoding.isWhole();
            } else {
                tables.read(segments);
                ended = marker == Marker.END_OF_IMAGE;
            }
        }
        if (decoding == null) {
            throw Segments.damaged("no frame header");
        }
        return decoding.samples(ended);
    }

    private static FrameDecoding decoding(Frame frame) throws ImageException {
        if (frame.process() == Marker.FRAME_LOSSLESS) {
            return frame.isSubsampled()
                    ? new SampledLosslessFrame(frame)
                    : new LosslessFrame(frame);
        }
        return new DctFrame(frame);
    }
}
