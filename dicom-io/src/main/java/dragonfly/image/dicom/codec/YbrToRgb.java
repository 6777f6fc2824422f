package dragonfly.image.dicom.codec;

/**
 * From luma and two colour differences to red, green and blue: PS3.3 C.7.6.3.1.2, which is ITU-R
 * BT.601 in full range as JFIF has it. The same 16-bit fixed-point arithmetic as the Independent
 * JPEG Group's decoder, so that colours equal those of other programs.
 */
public final class YbrToRgb {
    private static final int HALF = 1 << 15;
    private static final int CR_TO_RED = fixed(1.40200);
    private static final int CB_TO_BLUE = fixed(1.77200);
    private static final int CR_TO_GREEN = -fixed(0.71414);
    private static final int CB_TO_GREEN = -fixed(0.34414);

    private YbrToRgb() {}

    private static int fixed(double x) {
        return (int) (x * (1 << 16) + 0.5);
    }

    /** One pixel of YBR_FULL, each value 0 to 255, as {@code 0xFFRRGGBB}. */
    public static int full(int y, int cb, int cr) {
        int blueness = cb - 128;
        int redness = cr - 128;
        return pack(
                y + ((CR_TO_RED * redness + HALF) >> 16),
                y + ((CB_TO_GREEN * blueness + CR_TO_GREEN * redness + HALF) >> 16),
                y + ((CB_TO_BLUE * blueness + HALF) >> 16));
    }

    /** Pixels of YBR_FULL, three bytes each, as {@code 0xFFRRGGBB}. */
    public static int[] full(byte[] samples) {
        int[] colours = new int[samples.length / 3];
        for (int i = 0, at = 0; i < colours.length; i++, at += 3) {
            colours[i] = full(samples[at] & 0xFF, samples[at + 1] & 0xFF, samples[at + 2] & 0xFF);
        }
        return colours;
    }

    /** One pixel of YBR_PARTIAL: luma from 16 to 235, differences from 16 to 240. */
    public static int partial(int y, int cb, int cr) {
        double luma = 255.0 / 219 * (y - 16);
        double blueness = 255.0 / 224 * (cb - 128);
        double redness = 255.0 / 224 * (cr - 128);
        return pack(
                (int) Math.round(luma + 1.402 * redness),
                (int) Math.round(luma - 0.344136 * blueness - 0.714136 * redness),
                (int) Math.round(luma + 1.772 * blueness));
    }

    private static int pack(int red, int green, int blue) {
        return 0xFF000000 | clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
    }

    private static int clamp(int value) {
        // Nearly all lie inside: one comparison finds them.
        return (value & ~0xFF) == 0 ? value : value < 0 ? 0 : 255;
    }
}
