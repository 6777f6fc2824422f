package dragonfly.image.dicom;

/**
 * The colours of PALETTE COLOR pixels (PS3.3 C.7.6.3.1.5): indices before the first and after the
 * last take the nearest colour.
 */
final class Palette {
    private static final Palette GRAYS = grayPalette();

    private final int first;
    private final int[] colours;

    /**
     * Takes over the colours.
     *
     * @param first index of the first colour
     * @param colours at least one, {@code 0xFFRRGGBB}
     */
    Palette(int first, int[] colours) {
        this.first = first;
        this.colours = colours;
    }

    /** For images that have no palette. */
    static Palette grays() {
        return GRAYS;
    }

    private static Palette grayPalette() {
        int[] colours = new int[256];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = 0xFF000000 | i * 0x010101;
        }
        return new Palette(0, colours);
    }

    int colour(int index) {
        return colours[Math.clamp((long) index - first, 0, colours.length - 1)];
    }
}
