package dragonfly.image.codec.jpegls;

/**
 * What a JPEG-LS stream says before its first scan.
 *
 * @param width columns, at least 1
 * @param height rows, at least 1
 * @param components samples a pixel, 1 to 4
 * @param precision bits of a coded sample, 2 to 16
 * @param bits bits of a sample that comes out: the precision, or 8 or 16 if a mapping table makes
 *     other values of the coded ones
 * @param near how much a sample of the first scan may differ from the original; 0 is lossless
 */
public record JpegLsHeader(
        int width, int height, int components, int precision, int bits, int near) {
    /** How many samples the stream decodes to. */
    public int samples() {
        return width * height * components;
    }
}
