package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;

/**
 * Hewlett-Packard's reversible colour transforms, which an APP8 segment announces. All sums are
 * modulo the number of sample values.
 */
enum ColourTransform {
    /** Components are what they are. */
    NONE,
    /** R - G, G, B - G. */
    HP1,
    /** R - G, G, B - (R + G) / 2. */
    HP2,
    /** G + (R + B - 2 G) / 4, B - G, R - G. */
    HP3;

    static ColourTransform of(int code) throws ImageException {
        return switch (code) {
            case 0 -> NONE;
            case 1 -> HP1;
            case 2 -> HP2;
            case 3 -> HP3;
            default -> throw Damage.unsupported("with colour transform " + code);
        };
    }

    /**
     * Takes the transform back.
     *
     * @param sink pixels of three components
     * @param pixels how many of them were decoded
     * @param bits of a sample
     */
    void undo(SampleSink sink, int pixels, int bits) {
        if (this == NONE) {
            return;
        }
        int mask = (1 << bits) - 1;
        int half = 1 << (bits - 1);
        for (int i = 0, at = 0; i < pixels; i++, at += 3) {
            int first = sink.get(at);
            int second = sink.get(at + 1);
            int third = sink.get(at + 2);
            int red;
            int green;
            int blue;
            switch (this) {
                case HP1 -> {
                    green = second;
                    red = first + green - half;
                    blue = third + green - half;
                }
                case HP2 -> {
                    green = second;
                    red = (first + green - half) & mask;
                    blue = third + ((red + green) >> 1) - half;
                }
                default -> {
                    green = first - ((second + third) >> 2) + (half >> 1);
                    red = third + green - half;
                    blue = second + green - half;
                }
            }
            sink.set(at, red & mask);
            sink.set(at + 1, green & mask);
            sink.set(at + 2, blue & mask);
        }
    }
}
