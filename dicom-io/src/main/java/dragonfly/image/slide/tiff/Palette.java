package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;

/** The colours of a picture of indices (TIFF 6.0 section 5). */
final class Palette {
    private Palette() {}

    /** One opaque colour {@code 0xFFRRGGBB} for every value that the bits can hold. */
    static int[] of(Directory directory, int bits) throws ImageException {
        int count = 1 << bits;
        long[] map = directory.values(Tag.COLOR_MAP);
        if (map.length < 3 * count) {
            throw Damage.of("a colour map of " + map.length + " entries");
        }
        boolean eightBits = true;
        for (int i = 0; i < 3 * count; i++) {
            eightBits &= map[i] < 256;
        }
        int[] colours = new int[count];
        for (int i = 0; i < count; i++) {
            int colour = 0xFF;
            for (int channel = 0; channel < 3; channel++) {
                long value = map[channel * count + i];
                // Some writers fill 8 bits of the 16; libtiff guesses so, too.
                colour = colour << 8 | (int) ((eightBits ? value : value >> 8) & 0xFF);
            }
            colours[i] = colour;
        }
        return colours;
    }
}
