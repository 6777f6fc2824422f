package dragonfly.app.viewer;

/**
 * Which part of an image a viewport shows: an immutable value.
 *
 * @param centerX image x at the viewport's middle, in image pixels; ignored when fitted
 * @param centerY image y at the viewport's middle, in image pixels; ignored when fitted
 * @param zoom pixels of the physical screen for one image pixel; ignored when fitted
 * @param fit whether the whole image is shown, whatever the viewport's size
 */
public record ViewState(double centerX, double centerY, double zoom, boolean fit) {
    private static final ViewState FITTED = new ViewState(0, 0, 1, true);

    /** Refuses what cannot be shown. */
    public ViewState {
        if (!(zoom > 0) || !Double.isFinite(centerX + centerY + zoom)) {
            throw new IllegalArgumentException("Not a view: " + zoom);
        }
    }

    /** The whole image, as large as the viewport allows. */
    public static ViewState fitted() {
        return FITTED;
    }

    /** A part of the image, with that image point in the middle. */
    public static ViewState at(double centerX, double centerY, double zoom) {
        return new ViewState(centerX, centerY, zoom, false);
    }
}
