package dragonfly.app.compose;

import dragonfly.image.Raster;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.DisplayState;

/**
 * Everything that decides the pixels of one viewport: a snapshot that may travel between threads.
 *
 * @param raster samples of the whole frame
 * @param defaults modality transform and padding of that frame
 * @param display window and inversion, or profile and channels of colours
 * @param placement in the viewport's own pixels
 * @param width the viewport's width in pixels, at least 1
 * @param height the viewport's height in pixels, at least 1
 * @param quality how much care it is worth
 */
public record FrameRequest(
        Raster raster,
        DisplayDefaults defaults,
        DisplayState display,
        ImageToScreen placement,
        int width,
        int height,
        Quality quality) {

    /** The same with other samples in the place of the frame's. */
    FrameRequest withRaster(Raster other) {
        return other == raster
                ? this
                : new FrameRequest(other, defaults, display, placement, width, height, quality);
    }
}
