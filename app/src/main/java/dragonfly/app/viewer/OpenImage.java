package dragonfly.app.viewer;

import dragonfly.app.compose.FrameRequest;
import dragonfly.app.compose.ImageToScreen;
import dragonfly.image.Gray16;
import dragonfly.image.MedicalImage;
import dragonfly.image.Raster;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.DisplayState;
import dragonfly.image.display.ModalityTransform;
import dragonfly.image.display.VoiTransform;
import dragonfly.image.display.Window;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;

/**
 * The image in the viewport with what the viewer holds of it; replaced as a whole, so that late
 * results are known by the store they come from.
 */
record OpenImage(MedicalImage image, ImageShape shape, FrameStore frames) {
    /** A share of the heap: room for a cine, yet never what the model needs. */
    private static final long BUDGET =
            Math.clamp(Runtime.getRuntime().maxMemory() / 6, 64L << 20, 1L << 30);

    static OpenImage of(MedicalImage image, Executor background, FrameStore.Listener listener) {
        FrameStore frames =
                new FrameStore(image::read, image.frames(), background, BUDGET, listener);
        return new OpenImage(image, ImageShape.of(image), frames);
    }

    /**
     * The placement of a raster that shows the whole image, perhaps with other pixels than the
     * image's own.
     */
    ImageToScreen onRaster(ImageToScreen placement, Raster raster) {
        return new ImageToScreen(
                placement.originX(),
                placement.originY(),
                placement.scaleX() * shape.width() / raster.width(),
                placement.scaleY() * shape.height() / raster.height());
    }

    /** Where the image itself lies in a frame that was composed. */
    ImageToScreen placement(FrameRequest frame) {
        ImageToScreen raster = frame.placement();
        return new ImageToScreen(
                raster.originX(),
                raster.originY(),
                raster.scaleX() * frame.raster().width() / shape.width(),
                raster.scaleY() * frame.raster().height() / shape.height());
    }

    /** Where the words come from for a frame that was composed. */
    CornerTexts texts(FrameRequest frame, double outputScale) {
        ImageToScreen placement = placement(frame).dividedBy(outputScale);
        double zoom = Math.min(placement.scaleX(), placement.scaleY()) * outputScale;
        return new CornerTexts(image, zoom, placement);
    }

    /** The drag that starts from a state; null for colours, which have no window. */
    @Nullable WindowDrag windowDrag(DisplayState start) {
        DisplayDefaults defaults = image.display(start.frame());
        if (!defaults.monochrome()) {
            return null;
        }
        return WindowDrag.from(start, window(defaults, frames.ready(start.frame())));
    }

    /** The first real window of the file, else one over every value that its bits can hold. */
    private static Window window(DisplayDefaults defaults, @Nullable Raster raster) {
        for (VoiTransform preset : defaults.presets()) {
            if (preset instanceof Window window) {
                return window;
            }
        }
        ModalityTransform modality = defaults.modality();
        if (raster instanceof Gray16 gray) {
            int lowest = gray.signed() ? -(1 << (gray.bitsStored() - 1)) : 0;
            double from = modality.apply(lowest);
            double to = modality.apply(lowest + (1 << gray.bitsStored()) - 1);
            return Window.over(Math.min(from, to), Math.max(from, to), "");
        }
        return Window.over(0, 255, "");
    }
}
