package dragonfly.image.dicom;

import dragonfly.image.Identity;
import dragonfly.image.ImageException;
import dragonfly.image.Spacing;
import dragonfly.image.display.ColourProfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Everything a file says about its image besides the pixels. */
record DicomDescription(
        Identity identity,
        FrameGeometry geometry,
        OptionalDouble frameMillis,
        FrameDisplays displays,
        List<String> notices) {

    /** Longer profiles than this are none. */
    private static final long LONGEST_PROFILE = 1L << 24;

    static DicomDescription of(DicomFile file, DicomFrames frames, FrameReader reader)
            throws ImageException {
        Dataset dataset = file.dataset();
        FunctionalGroups groups = new FunctionalGroups(dataset);
        FrameGeometry geometry = new FrameGeometry(groups);
        return new DicomDescription(
                IdentityReader.identity(groups),
                geometry,
                IdentityReader.frameMillis(dataset, frames.source().available()),
                FrameDisplays.of(
                        new DisplayReader(groups, frames.format(), profile(file, frames)),
                        groups.differByFrame(),
                        frames,
                        reader),
                notices(dataset, frames, geometry.spacing(0)));
    }

    /** What the colours mean: ICC Profile module, PS3.3 C.11.15. */
    private static Optional<ColourProfile> profile(DicomFile file, DicomFrames frames)
            throws ImageException {
        boolean tooLong =
                file.dataset()
                        .leftInFile(Tag.ICC_PROFILE)
                        .filter(element -> element.length() > LONGEST_PROFILE)
                        .isPresent();
        return frames.format().photometric().isMonochrome() || tooLong
                ? Optional.empty()
                : ColourProfile.of(file.bytes(file.dataset(), Tag.ICC_PROFILE));
    }

    private static List<String> notices(
            Dataset dataset, DicomFrames frames, Optional<Spacing> spacing) {
        List<String> notices = new ArrayList<>();
        int available = frames.source().available();
        if (frames.cut()) {
            notices.add(
                    available < frames.announced()
                            ? cutShort(available, frames.announced())
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
        if (dataset.text(Tag.PIXEL_PRESENTATION).equals("COLOR")
                && frames.format().photometric().isMonochrome()) {
            // Supplemental palette, PS3.3 C.7.6.19: colours for the values above the grays.
            notices.add("Some values of this image have colours that are not shown.");
        }
        if (dataset.text(Tag.LOSSY_COMPRESSION).equals("01")) {
            notices.add("Compressed with loss.");
        }
        return List.copyOf(notices);
    }

    /** What to say on an image of which frames are missing. */
    static String cutShort(int there, int announced) {
        return "The file is cut short: %,d of %,d frames are there.".formatted(there, announced);
    }

    /** The notices with what was found out since the image was opened before them. */
    List<String> notices(List<String> found) {
        return Stream.concat(found.stream(), notices.stream()).toList();
    }
}
