package dragonfly.app.viewer;

import dragonfly.app.compose.FrameRequest;
import dragonfly.app.compose.ImageToScreen;
import dragonfly.app.words.Words;
import dragonfly.image.Identity;
import dragonfly.image.MedicalImage;
import dragonfly.image.Spacing;
import dragonfly.image.display.ColourView;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.DisplayState;
import dragonfly.image.display.VoiLut;
import dragonfly.image.display.Window;

import org.jspecify.annotations.Nullable;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the words for a picture that is seen; it describes that picture and not the one that is
 * still being made.
 *
 * @param image what is shown
 * @param zoom physical pixels for one image pixel
 * @param placement of the image, in screen units
 */
record CornerTexts(MedicalImage image, double zoom, ImageToScreen placement) {
    /** Modalities of the eye: photography, tomography, mapping, ultrasound is not one of them. */
    private static final Set<String> EYES = Set.of("OP", "OPT", "OPM", "OPV", "OPTENF", "OPTBSV");

    /**
     * The words.
     *
     * @param shown the picture
     * @param probe the pixel under the pointer
     * @param named whether the upper corners may name the patient
     * @param banner what is shown in place of the image itself; "" if it is the image
     */
    Caption caption(FrameRequest shown, @Nullable Probe probe, boolean named, String banner) {
        Spacing spacing = image.spacing(shown.display().frame()).orElse(null);
        ScaleBar bar =
                spacing == null
                        ? null
                        : ScaleBar.of(placement.scaleX() / spacing.columnMillimetres());
        return new Caption(
                named ? patient(image.identity()) : "",
                named ? study(image.identity()) : "",
                state(shown.display(), shown.defaults()),
                probe == null ? "" : Words.of("viewer.probe", probe.x(), probe.y(), probe.value()),
                spacing == null || bar == null ? Words.of("viewer.noScale") : label(bar, spacing),
                bar == null ? 0 : bar.length(),
                banner);
    }

    private static String label(ScaleBar bar, Spacing spacing) {
        return spacing.atPatient() ? bar.label() : Words.of("viewer.atDetector", bar.label());
    }

    private String state(DisplayState display, DisplayDefaults defaults) {
        List<String> lines = new ArrayList<>();
        String side = side(image.identity());
        if (!side.isEmpty()) {
            lines.add(side);
        }
        if (defaults.monochrome()) {
            lines.add(window(display));
            if (display.inverted() != defaults.inverted()) {
                lines.add(Words.of("viewer.inverted"));
            }
        } else {
            addColours(lines, display.colours(), defaults);
        }
        lines.add(Words.of("viewer.zoom", String.format(Locale.ROOT, "%.2f", zoom)));
        if (image.frames() > 1) {
            lines.add(Words.of("viewer.frame", display.frame() + 1, image.frames()));
        }
        return String.join("\n", lines);
    }

    /** Which side of the body, or which eye: this is said even while the patient's name is not. */
    private static String side(Identity identity) {
        boolean eye = EYES.contains(identity.modality());
        return switch (identity.laterality()) {
            case "R" -> Words.of(eye ? "viewer.rightEye" : "viewer.right");
            case "L" -> Words.of(eye ? "viewer.leftEye" : "viewer.left");
            case "B" -> Words.of(eye ? "viewer.bothEyes" : "viewer.both");
            default -> "";
        };
    }

    private static void addColours(List<String> lines, ColourView view, DisplayDefaults defaults) {
        if (view.redFree()) {
            lines.add(Words.of("viewer.redFree"));
        }
        defaults.profile()
                .map(
                        profile ->
                                Words.of(
                                                view.profiled()
                                                        ? "viewer.profile"
                                                        : "viewer.profileOff",
                                                profile.name())
                                        .strip())
                .ifPresent(lines::add);
    }

    private static String window(DisplayState display) {
        return switch (display.voi()) {
            case Window window ->
                    Words.of("viewer.window", figure(window.width()), figure(window.center()));
            case VoiLut lut -> Words.of("viewer.lut", lut.explanation()).strip();
        };
    }

    private static String figure(double value) {
        String pattern = Math.abs(value) >= 100 ? "0" : Math.abs(value) >= 1 ? "0.#" : "0.####";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value)
                .replace('-', '−');
    }

    private static String patient(Identity identity) {
        return lines(
                identity.patientName(),
                identity.patientId(),
                words(
                        identity.patientSex(),
                        identity.patientAge(),
                        Identity.isoDate(identity.patientBirthDate())));
    }

    private static String study(Identity identity) {
        return lines(
                identity.institution(),
                words(identity.modality(), identity.studyDescription()),
                identity.seriesDescription(),
                Identity.isoDate(identity.studyDate()));
    }

    private static String words(String... parts) {
        return joined(" ", parts);
    }

    private static String lines(String... parts) {
        return joined("\n", parts);
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(between));
    }
}
