package dragonfly.app.viewer;

/**
 * The words over the image at one moment; "" where nothing is to be said.
 *
 * @param patient upper left corner
 * @param study upper right corner
 * @param state lower left corner: window, zoom, frame
 * @param probe the pixel under the pointer
 * @param scale what the bar's length is, or that there is none
 * @param scaleLength length of the bar in screen units; 0 for no bar
 * @param banner what is shown in place of the image itself
 */
record Caption(
        String patient,
        String study,
        String state,
        String probe,
        String scale,
        double scaleLength,
        String banner) {

    /** No words at all. */
    static Caption none() {
        return new Caption("", "", "", "", "", 0, "");
    }

    /** The same with empty corners. */
    Caption bannerOnly() {
        return new Caption("", "", "", "", "", 0, banner);
    }
}
