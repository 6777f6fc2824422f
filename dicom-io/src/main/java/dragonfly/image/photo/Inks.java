package dragonfly.image.photo;

/** Printing inks to light, without a profile: what an ink and black leave of white. */
final class Inks {
    private Inks() {}

    /** Colours of pixels of four inks, cyan, magenta, yellow and black, 255 is full ink. */
    static int[] toRgb(byte[] inks) {
        int[] colours = new int[inks.length / 4];
        for (int i = 0, at = 0; i < colours.length; i++, at += 4) {
            int cmy = (inks[at] & 0xFF) << 16 | (inks[at + 1] & 0xFF) << 8 | (inks[at + 2] & 0xFF);
            colours[i] = rgb(cmy, inks[at + 3] & 0xFF);
        }
        return colours;
    }

    /**
     * The colour {@code 0xFFRRGGBB}.
     *
     * @param cmy cyan, magenta and yellow as {@code 0xCCMMYY}, 255 is full ink
     * @param black 255 is full ink
     */
    static int rgb(int cmy, int black) {
        int white = 255 - black;
        int red = left((cmy >> 16) & 0xFF, white);
        int green = left((cmy >> 8) & 0xFF, white);
        int blue = left(cmy & 0xFF, white);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    private static int left(int ink, int white) {
        return white - (ink * white + 127) / 255;
    }
}
