package dragonfly.image.dicom;

import dragonfly.image.dicom.codec.FrameFormat;
import dragonfly.image.dicom.codec.FrameFormat.Kind;
import dragonfly.image.dicom.codec.Photometric;
import dragonfly.image.display.ColourProfile;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.ModalityTransform;
import dragonfly.image.display.PixelPadding;
import dragonfly.image.display.Rescale;
import dragonfly.image.display.VoiTransform;
import dragonfly.image.display.Window;
import dragonfly.image.display.WindowFunction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How a file wants its grays shown: PS3.3 C.11.1, C.11.2, C.7.6.16.2.9 and .10. */
final class DisplayReader {
    private final FunctionalGroups groups;
    private final FrameFormat format;
    private final Optional<ColourProfile> profile;

    DisplayReader(FunctionalGroups groups, FrameFormat format) {
        this(groups, format, Optional.empty());
    }

    /** {@code profile} is what the colours mean; without a meaning for grays. */
    DisplayReader(FunctionalGroups groups, FrameFormat format, Optional<ColourProfile> profile) {
        this.groups = groups;
        this.format = format;
        this.profile = profile;
    }

    /** Whether the file itself names a window or a table for a frame. */
    boolean namesWindow(int frame) {
        return !presets(frame, modality(frame)).isEmpty();
    }

    /**
     * The defaults of one frame.
     *
     * @param computed windows for a frame that has none; used only then
     */
    DisplayDefaults defaults(int frame, List<? extends VoiTransform> computed) {
        if (!format.photometric().isMonochrome()) {
            return DisplayDefaults.colour(profile);
        }
        ModalityTransform modality = modality(frame);
        List<VoiTransform> presets = presets(frame, modality);
        presets.addAll(presets.isEmpty() ? computed : List.of());
        if (format.kind() == Kind.INTEGER || presets.isEmpty()) {
            presets.add(fullRange(modality));
        }
        return new DisplayDefaults(true, isInverted(), modality, presets, padding());
    }

    /** The window over all values that the stored bits can hold. */
    private Window fullRange(ModalityTransform modality) {
        if (format.kind() != Kind.INTEGER) {
            return Window.over(0, 1, "0 to 1");
        }
        double low = modality.apply(smallest());
        double high = modality.apply(largest());
        return Window.over(Math.min(low, high), Math.max(low, high), "Full range");
    }

    private double smallest() {
        return format.signed() ? -Math.scalb(1.0, format.bitsStored() - 1) : 0;
    }

    private double largest() {
        return smallest() + Math.scalb(1.0, format.bitsStored()) - 1;
    }

    /** MONOCHROME1, or the shape that DX and MG objects state beside it. */
    private boolean isInverted() {
        return format.photometric() == Photometric.MONOCHROME1
                || groups.top().text(Tag.PRESENTATION_LUT_SHAPE).equals("INVERSE");
    }

    ModalityTransform modality(int frame) {
        Optional<? extends ModalityTransform> table =
                groups.top()
                        .item(Tag.MODALITY_LUT_SEQUENCE)
                        .flatMap(item -> LutReader.modality(item, format.signed()));
        if (table.isPresent()) {
            return table.get();
        }
        Dataset from = groups.groupOrTop(frame, Tag.PIXEL_VALUE_TRANSFORMATION);
        double[] slope = from.numbers(Tag.RESCALE_SLOPE);
        double[] intercept = from.numbers(Tag.RESCALE_INTERCEPT);
        if (slope.length > 0 && intercept.length > 0 && slope[0] != 0) {
            return new Rescale(slope[0], intercept[0], units(from));
        }
        // PS3.3 C.8.8.3.1: a dose has a scale of its own and no intercept.
        double[] dose = groups.top().numbers(Tag.DOSE_GRID_SCALING);
        return dose.length > 0 && dose[0] > 0
                ? new Rescale(dose[0], 0, groups.top().text(Tag.DOSE_UNITS))
                : Rescale.identity();
    }

    private String units(Dataset from) {
        String stated = from.text(Tag.RESCALE_TYPE);
        if (!stated.isEmpty()) {
            return stated;
        }
        // PS3.3 C.8.2.1.1.2: a CT image without Rescale Type is in Hounsfield units.
        return groups.top().text(Tag.MODALITY).equals("CT") ? "HU" : groups.top().text(Tag.UNITS);
    }

    private List<VoiTransform> presets(int frame, ModalityTransform modality) {
        Dataset from = groups.groupOrTop(frame, Tag.FRAME_VOI_LUT);
        List<VoiTransform> presets = new ArrayList<>(windows(from));
        boolean signed = Math.min(modality.apply(smallest()), modality.apply(largest())) < 0;
        for (Dataset item : from.items(Tag.VOI_LUT_SEQUENCE)) {
            LutReader.voi(item, signed).ifPresent(presets::add);
        }
        return presets;
    }

    private static List<Window> windows(Dataset from) {
        double[] centers = from.numbers(Tag.WINDOW_CENTER);
        double[] widths = from.numbers(Tag.WINDOW_WIDTH);
        List<String> names = from.texts(Tag.WINDOW_EXPLANATION);
        WindowFunction function =
                switch (from.text(Tag.WINDOW_FUNCTION)) {
                    case "LINEAR_EXACT" -> WindowFunction.LINEAR_EXACT;
                    case "SIGMOID" -> WindowFunction.SIGMOID;
                    default -> WindowFunction.LINEAR;
                };
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < Math.min(centers.length, widths.length); i++) {
            if (widths[i] > 0) {
                // A width below 1 means nothing to LINEAR; files that have one mean the exact one.
                boolean exact = function == WindowFunction.LINEAR && widths[i] < 1;
                windows.add(
                        new Window(
                                centers[i],
                                widths[i],
                                exact ? WindowFunction.LINEAR_EXACT : function,
                                i < names.size() ? names.get(i) : ""));
            }
        }
        return windows;
    }

    /**
     * Pixel Padding Value and Range Limit (PS3.3 C.7.5.1.1.2, C.7.6.24, C.7.6.25), whatever sign
     * integers were written in.
     */
    PixelPadding padding() {
        return switch (format.kind()) {
            case INTEGER -> integerPadding();
            // Kept as floats, so that is what equals them.
            case FLOAT -> padding(Tag.FLOAT_PADDING, Tag.FLOAT_PADDING_LIMIT);
            case DOUBLE -> padding(Tag.DOUBLE_PADDING, Tag.DOUBLE_PADDING_LIMIT);
        };
    }

    private PixelPadding integerPadding() {
        OptionalInt value = groups.top().integer(Tag.PIXEL_PADDING);
        if (value.isEmpty()) {
            return PixelPadding.none();
        }
        int limit = groups.top().integer(Tag.PIXEL_PADDING_LIMIT).orElse(value.getAsInt());
        return PixelPadding.between(stored(value.getAsInt()), stored(limit));
    }

    private PixelPadding padding(int tag, int limitTag) {
        double[] value = groups.top().numbers(tag);
        double[] limit = groups.top().numbers(limitTag);
        if (value.length == 0) {
            return PixelPadding.none();
        }
        float first = (float) value[0];
        return PixelPadding.between(first, limit.length > 0 ? (float) limit[0] : first);
    }

    private int stored(int value) {
        return format.signed() ? (short) value : value & 0xFFFF;
    }
}
