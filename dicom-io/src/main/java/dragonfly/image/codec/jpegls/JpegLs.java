package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;

/**
 * Decodes JPEG-LS, lossless and near-lossless, 2 to 16 bits, 1 to 4 components of the same size, in
 * every order of interleaving. Stateless and thread-safe.
 *
 * <p>A stream that ends early gives the rows that it holds; samples of the others stay as they were
 * in the caller's array. Samples are unsigned.
 */
public final class JpegLs {
    private JpegLs() {}

    /**
     * Reads what stands before the first scan. Takes no memory for pixels.
     *
     * @param stream from the start of image on; may end early
     * @throws ImageException with {@code DAMAGED} if this is no JPEG-LS stream or one that cannot
     *     hold so many rows, {@code UNSUPPORTED} for a kind that is not read, {@code TOO_LARGE}
     */
    public static JpegLsHeader header(byte[] stream) throws ImageException {
        return new StreamReader(stream).header();
    }

    /**
     * Decodes samples of up to 8 bits.
     *
     * @param samples {@link JpegLsHeader#samples()} of them, written row by row, the components of
     *     a pixel side by side
     * @return false if the stream ended early
     * @throws ImageException as {@link #header}, or if the data are damaged
     */
    public static boolean decode(byte[] stream, byte[] samples) throws ImageException {
        return new StreamDecoder(stream, new SampleSink.Bytes(samples)).decode();
    }

    /** The same for samples of up to 16 bits. */
    public static boolean decode(byte[] stream, short[] samples) throws ImageException {
        return new StreamDecoder(stream, new SampleSink.Words(samples)).decode();
    }
}
