package dragonfly.image.slide;

/** Takes transparency away. */
public final class Opaque {
    private Opaque() {}

    /**
     * Lays pixels over a colour.
     *
     * @param background {@code 0xFFRRGGBB}
     * @param argb pre-multiplied; opaque afterwards
     */
    public static void over(int background, int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            int pixel = argb[i];
            int alpha = pixel >>> 24;
            if (alpha == 0) {
                argb[i] = background;
            } else if (alpha < 255) {
                argb[i] = over(background, pixel, 255 - alpha);
            }
        }
    }

    private static int over(int background, int pixel, int through) {
        int colour = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int behind = (background >> shift) & 0xFF;
            int channel = ((pixel >> shift) & 0xFF) + (behind * through + 127) / 255;
            colour = colour << 8 | Math.min(255, channel);
        }
        return colour;
    }
}
