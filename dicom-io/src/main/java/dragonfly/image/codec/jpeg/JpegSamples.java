package dragonfly.image.codec.jpeg;

/**
 * A decoded picture: the stream's components side by side, without any conversion of colours.
 *
 * @param width columns
 * @param height rows
 * @param channels components a pixel
 * @param precision bits a sample
 * @param complete false if the stream ended early and the rest is filled up
 * @param plane the samples
 */
public record JpegSamples(
        int width, int height, int channels, int precision, boolean complete, Plane plane) {

    /** Samples of one kind, {@code width * height * channels}, row-major. */
    public sealed interface Plane permits Bytes, Words {}

    /**
     * Samples of up to 8 bits.
     *
     * @param values handed over, not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over to one caller, never compared
    public record Bytes(byte[] values) implements Plane {}

    /**
     * Samples of 9 to 16 bits.
     *
     * @param values handed over, not copied
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Words(short[] values) implements Plane {}

    /** Room for a picture of that many samples. */
    static Plane room(int precision, int samples) {
        return precision <= Byte.SIZE
                ? new Bytes(new byte[samples])
                : new Words(new short[samples]);
    }
}
