package dragonfly.app.compose;

import dragonfly.image.Rgb8;

/** From the model's pictures, three bytes a pixel, to what the compositor takes. */
public final class Packed {
    private Packed() {}

    /**
     * One opaque colour a pixel.
     *
     * @param rgb {@code width * height * 3} bytes R, G, B, row-major
     */
    public static Rgb8 of(int width, int height, byte[] rgb) {
        int[] packed = new int[width * height];
        for (int i = 0, at = 0; i < packed.length; i++, at += 3) {
            packed[i] =
                    0xFF000000
                            | ((rgb[at] & 0xFF) << 16)
                            | ((rgb[at + 1] & 0xFF) << 8)
                            | (rgb[at + 2] & 0xFF);
        }
        return new Rgb8(width, height, packed);
    }
}
