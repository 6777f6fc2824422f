package dragonfly.app.viewer;

import dragonfly.image.MedicalImage;

/**
 * The size of an image and the shape of its pixels.
 *
 * @param width columns
 * @param height rows
 * @param aspectX how much wider than the zoom a pixel is drawn, at least 1
 * @param aspectY how much taller than the zoom a pixel is drawn, at least 1
 */
public record ImageShape(int width, int height, double aspectX, double aspectY) {
    // Beyond this the file's spacing is more likely wrong than the pixels that narrow.
    private static final double LARGEST_ASPECT = 20;
    private static final double AS_GOOD_AS_SQUARE = 0.001;

    /** An image of square pixels. */
    public static ImageShape square(int width, int height) {
        return new ImageShape(width, height, 1, 1);
    }

    /** The shape of an open image. */
    public static ImageShape of(MedicalImage image) {
        return of(image.width(), image.height(), image.pixelAspect());
    }

    /** {@code tall} is the height of a pixel divided by its width. */
    static ImageShape of(int width, int height, double tall) {
        if (Math.abs(tall - 1) < AS_GOOD_AS_SQUARE
                || tall > LARGEST_ASPECT
                || tall < 1 / LARGEST_ASPECT) {
            return square(width, height);
        }
        // The shorter side of a pixel is drawn at the zoom, so that no sample is lost at 1:1.
        return new ImageShape(width, height, Math.max(1, 1 / tall), Math.max(1, tall));
    }
}
