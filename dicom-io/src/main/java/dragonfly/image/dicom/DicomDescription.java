package dragonfly.image.dicom;

import dragonfly.image.Identity;
import dragonfly.image.ImageException;
import dragonfly.image.Orientation;
import dragonfly.image.Raster;
import dragonfly.image.Spacing;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.VoiTransform;
import dragonfly.image.render.AutoWindow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything a file says about its image besides the pixels.
 *
 * @param displays one for each frame, or one for all
 */
record DicomDescription(
        Identity identity,
        Optional<Spacing> spacing,
        Orientation orientation,
        OptionalDouble frameMillis,
        List<DisplayDefaults> displays,
        List<String> notices) {

    static DicomDescription of(Dataset dataset, DicomFrames frames, FrameReader reader) {
        FunctionalGroups groups = new FunctionalGroups(dataset);
        Optional<Spacing> spacing = GeometryReader.spacing(groups);
        return new DicomDescription(
                IdentityReader.identity(groups),
                spacing,
                GeometryReader.orientation(groups),
                IdentityReader.frameMillis(dataset, frames.source().available()),
                displays(groups, frames, reader),
                notices(dataset, frames, spacing));
    }

    private static List<DisplayDefaults> displays(
            FunctionalGroups groups, DicomFrames frames, FrameReader reader) {
        DisplayReader display = new DisplayReader(groups, frames.format());
        int available = frames.source().available();
        int described = groups.differByFrame() ? available : 1;
        List<VoiTransform> computed = List.of();
        List<DisplayDefaults> displays = new ArrayList<>();
        boolean wantsWindow =
                frames.format().photometric().isMonochrome() && frames.format().bitsStored() > 8;
        for (int frame = 0; frame < described; frame++) {
            if (wantsWindow && computed.isEmpty() && !display.namesWindow(frame)) {
                computed = computed(display, reader, available / 2);
            }
            displays.add(display.defaults(frame, computed));
        }
        return List.copyOf(displays);
    }

    /** Windows from the samples of one frame; none if that frame cannot be read. */
    private static List<VoiTransform> computed(
            DisplayReader display, FrameReader reader, int frame) {
        try {
            Raster raster = reader.read(frame);
            return List.of(
                    AutoWindow.percentiles(raster, display.modality(frame), display.padding()),
                    AutoWindow.minimumToMaximum(
                            raster, display.modality(frame), display.padding()));
        } catch (ImageException e) {
            // Whoever reads that frame is told; the image may have others.
            return List.of();
        }
    }

    private static List<String> notices(
            Dataset dataset, DicomFrames frames, Optional<Spacing> spacing) {
        List<String> notices = new ArrayList<>();
        int available = frames.source().available();
        if (frames.cut()) {
            notices.add(
                    available < frames.announced()
                            ? "The file is cut short: %,d of %,d frames are there."
                                    .formatted(available, frames.announced())
                            : "The file is cut short: a part of the image is missing.");
        }
        if (dataset.text(Tag.SOP_CLASS).equals(ObjectKind.WHOLE_SLIDE) && available > 1) {
            notices.add("This is a whole slide; its tiles are shown one by one.");
        }
        if (spacing.isPresent() && !spacing.get().atPatient()) {
            notices.add("Lengths hold at the detector, not in the patient.");
        }
        if (dataset.has(Tag.OVERLAY_ROWS)) {
            notices.add("The file has an overlay that is not drawn.");
        }
        if (dataset.text(Tag.LOSSY_COMPRESSION).equals("01")) {
            notices.add("Compressed with loss.");
        }
        return List.copyOf(notices);
    }
}
