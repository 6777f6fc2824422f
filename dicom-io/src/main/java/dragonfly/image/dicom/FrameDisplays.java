package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.Raster;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.VoiTransform;
import dragonfly.image.render.AutoWindow;

import java.util.List;

/**
 * How each frame wants to be shown. Worked out for a frame when it is asked for, since an object of
 * 30,000 frames has as many answers; windows that must be computed from samples are computed at
 * opening. Safe for several threads, and reads no pixels.
 */
final class FrameDisplays {
    /** The frame whose samples stand for all lies in the middle, but not where a walk is long. */
    private static final int FARTHEST_SAMPLE = 500;

    private final DisplayReader reader;
    private final boolean differ;
    private final List<VoiTransform> computed;
    private volatile Known known;

    private FrameDisplays(DisplayReader reader, boolean differ, List<VoiTransform> computed) {
        this.reader = reader;
        this.differ = differ;
        this.computed = computed;
        this.known = new Known(0, reader.defaults(0, computed));
    }

    /**
     * The displays of an image's frames.
     *
     * @param differ whether they differ from frame to frame
     * @param pixels for windows that must be computed
     */
    static FrameDisplays of(
            DisplayReader reader, boolean differ, DicomFrames frames, FrameReader pixels) {
        int available = frames.source().available();
        boolean wantsWindow =
                frames.format().photometric().isMonochrome() && frames.format().bitsStored() > 8;
        boolean lacksWindow =
                !reader.namesWindow(0)
                        || (differ && !reader.namesWindow(available / 2))
                        || (differ && !reader.namesWindow(available - 1));
        List<VoiTransform> computed =
                wantsWindow && lacksWindow
                        ? computed(reader, pixels, Math.min(available / 2, FARTHEST_SAMPLE))
                        : List.of();
        return new FrameDisplays(reader, differ, computed);
    }

    /** Windows from the samples of one frame; none if that frame cannot be read. */
    private static List<VoiTransform> computed(
            DisplayReader display, FrameReader pixels, int frame) {
        try {
            Raster raster = pixels.read(frame);
            return List.of(
                    AutoWindow.percentiles(raster, display.modality(frame), display.padding()),
                    AutoWindow.minimumToMaximum(
                            raster, display.modality(frame), display.padding()));
        } catch (ImageException e) {
            // Whoever reads that frame is told; the image may have others.
            return List.of();
        }
    }

    DisplayDefaults of(int frame) {
        Known last = known;
        if (!differ || last.frame == frame) {
            return last.defaults;
        }
        DisplayDefaults defaults = reader.defaults(frame, computed);
        known = new Known(frame, defaults);
        return defaults;
    }

    private record Known(int frame, DisplayDefaults defaults) {}
}
