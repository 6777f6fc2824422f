package dragonfly.app.viewer;

import dragonfly.app.compose.ImageToScreen;

/**
 * An image in a viewport of the physical screen: turns a {@link ViewState} into a placement and the
 * hand's movements into new states. All lengths are pixels of the physical screen, so that a zoom
 * of 1 shows one image pixel on one of them.
 *
 * @param image what is shown
 * @param width the viewport's width
 * @param height the viewport's height
 * @param margin what stays free on each side of a fitted image
 */
public record Viewport(ImageShape image, int width, int height, double margin) {
    /** The largest zoom: a pixel as large as a fingertip shows no more than its value. */
    public static final double LARGEST_ZOOM = 64;

    /** The zoom at which the whole image is seen. */
    public double fitZoom() {
        double free = Math.max(1, width - 2 * margin);
        double freeDown = Math.max(1, height - 2 * margin);
        double across = free / (image.width() * image.aspectX());
        double down = freeDown / (image.height() * image.aspectY());
        return Math.min(LARGEST_ZOOM, Math.min(across, down));
    }

    /** The zoom in force under a state. */
    public double zoom(ViewState state) {
        return state.fit() ? fitZoom() : state.zoom();
    }

    /**
     * Where the image falls. Its origin lies on a whole pixel: a pan then moves pixels and never
     * resamples them.
     */
    public ImageToScreen place(ViewState state) {
        double zoom = zoom(state);
        double scaleX = zoom * image.aspectX();
        double scaleY = zoom * image.aspectY();
        double x = state.fit() ? image.width() / 2.0 : state.centerX();
        double y = state.fit() ? image.height() / 2.0 : state.centerY();
        return new ImageToScreen(
                Math.rint(width / 2.0 - x * scaleX),
                Math.rint(height / 2.0 - y * scaleY),
                scaleX,
                scaleY);
    }

    /** The state after the image has been pulled by a distance. */
    public ViewState pan(ViewState state, double dx, double dy) {
        ImageToScreen from = place(state);
        return centred(from.originX() + dx, from.originY() + dy, zoom(state));
    }

    /** The state after a zoom by a factor under which the image point at (x, y) stays there. */
    public ViewState zoom(ViewState state, double factor, double x, double y) {
        ImageToScreen from = place(state);
        double zoom = limited(zoom(state) * factor);
        double originX = x - from.imageX(x) * zoom * image.aspectX();
        double originY = y - from.imageY(y) * zoom * image.aspectY();
        return centred(originX, originY, zoom);
    }

    /** One image pixel on one pixel of the screen, around the same middle. */
    public ViewState oneToOne(ViewState state) {
        return zoom(state, 1 / zoom(state), width / 2.0, height / 2.0);
    }

    private double limited(double zoom) {
        double smallest = Math.min(0.25, fitZoom() / 4);
        return Math.clamp(zoom, smallest, LARGEST_ZOOM);
    }

    /** The middle of the viewport never leaves the image, so that the image is never lost. */
    private ViewState centred(double originX, double originY, double zoom) {
        double x = (width / 2.0 - originX) / (zoom * image.aspectX());
        double y = (height / 2.0 - originY) / (zoom * image.aspectY());
        return ViewState.at(
                Math.clamp(x, 0, image.width()), Math.clamp(y, 0, image.height()), zoom);
    }
}
