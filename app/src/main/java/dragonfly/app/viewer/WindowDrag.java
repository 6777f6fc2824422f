package dragonfly.app.viewer;

import dragonfly.image.display.DisplayState;
import dragonfly.image.display.VoiLut;
import dragonfly.image.display.VoiTransform;
import dragonfly.image.display.Window;
import dragonfly.image.display.WindowFunction;

/**
 * A drag that changes the window: to the right wider, upwards brighter. Both in proportion to the
 * width at its start, so that the hand feels the same on 8-bit and on 16-bit images.
 *
 * @param start what was in force when the button went down
 * @param from the window that the movement is counted from
 */
record WindowDrag(DisplayState start, Window from) {
    /** A drag of so many screen pixels doubles the width, or moves the centre by one width. */
    private static final double PIXELS_A_DOUBLING = 160;

    private static final double PIXELS_A_WIDTH = 320;

    /**
     * A drag from a state.
     *
     * @param full the window over everything the image holds; stands in for a VOI LUT, which has no
     *     width to change
     */
    static WindowDrag from(DisplayState start, Window full) {
        VoiTransform voi = start.voi();
        return new WindowDrag(
                start,
                switch (voi) {
                    case Window window -> window;
                    case VoiLut _ -> full;
                });
    }

    /** The state after the pointer has moved by (dx, dy) screen pixels; dy grows downwards. */
    DisplayState moved(double dx, double dy, String explanation) {
        double width = from.width() * Math.pow(2, dx / PIXELS_A_DOUBLING);
        double center = from.center() + dy / PIXELS_A_WIDTH * from.width();
        if (from.function() == WindowFunction.LINEAR) {
            // Whole numbers: a linear window is one over integers, and so a reader can name it.
            return start.withVoi(
                    Window.linear(Math.rint(center), Math.max(1, Math.rint(width)), explanation));
        }
        return start.withVoi(new Window(center, width, from.function(), explanation));
    }
}
