package dragonfly.app.viewer;

/**
 * Memory for one composed frame. A little larger than the viewport it was made for, so that pulling
 * at the window's edge does not take new memory for each pixel.
 *
 * @param pixels {@code 0xFFRRGGBB}, row-major; opaque, so also premultiplied
 * @param width distance between two rows
 * @param height rows
 */
record Surface(int[] pixels, int width, int height) {
    private static final int STEP = 128;

    static Surface forViewport(int width, int height) {
        int roomy = roundUp(width);
        int roomyDown = roundUp(height);
        return new Surface(new int[roomy * roomyDown], roomy, roomyDown);
    }

    boolean fits(int viewportWidth, int viewportHeight) {
        return width == roundUp(viewportWidth) && height == roundUp(viewportHeight);
    }

    private static int roundUp(int pixels) {
        return (pixels + STEP - 1) / STEP * STEP;
    }
}
