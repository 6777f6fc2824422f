package dragonfly.image.slide.tiff;

/** YCbCr of full range to colours with the integers of the JPEG file interchange format's users. */
final class Jfif {
    private static final int SHIFT = 16;
    private static final int HALF = 1 << (SHIFT - 1);

    private Jfif() {}

    /** The opaque colour {@code 0xFFRRGGBB} of three samples from 0 to 255. */
    static int colour(int y, int cb, int cr) {
        int blueness = cb - 128;
        int redness = cr - 128;
        int red = y + ((fixed(1.402) * redness + HALF) >> SHIFT);
        int blue = y + ((fixed(1.772) * blueness + HALF) >> SHIFT);
        int green = y + ((-fixed(0.34414) * blueness - fixed(0.71414) * redness + HALF) >> SHIFT);
        return 0xFF000000 | eight(red) << 16 | eight(green) << 8 | eight(blue);
    }

    private static int fixed(double factor) {
        return (int) (factor * (1 << SHIFT) + 0.5);
    }

    private static int eight(int value) {
        return Math.clamp(value, 0, 255);
    }
}
