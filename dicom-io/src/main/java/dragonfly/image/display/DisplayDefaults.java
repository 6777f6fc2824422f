package dragonfly.image.display;

import java.util.List;
import java.util.Optional;

/**
 * How a file wants its samples shown.
 *
 * @param monochrome whether window and inversion apply; false for colour
 * @param inverted whether large values are dark (MONOCHROME1 or an inverse presentation LUT)
 * @param modality from stored to modality values
 * @param presets windows and VOI LUTs, the first is the default; never empty if monochrome, since a
 *     window is computed where the file has none; empty for colour
 * @param padding stored values that are no image
 * @param profile what the file says its colours are, if it says so and it is not sRGB
 */
public record DisplayDefaults(
        boolean monochrome,
        boolean inverted,
        ModalityTransform modality,
        List<VoiTransform> presets,
        PixelPadding padding,
        Optional<ColourProfile> profile) {

    private static final Window EIGHT_BIT = Window.over(0, 255, "Full range");

    /** Copies the list. */
    public DisplayDefaults {
        presets = List.copyOf(presets);
        if (monochrome && presets.isEmpty()) {
            throw new IllegalArgumentException("A monochrome image needs a window");
        }
    }

    /** Without a colour profile, as every gray image is. */
    public DisplayDefaults(
            boolean monochrome,
            boolean inverted,
            ModalityTransform modality,
            List<VoiTransform> presets,
            PixelPadding padding) {
        this(monochrome, inverted, modality, presets, padding, Optional.empty());
    }

    /** For colour images that are sRGB or do not say what they are. */
    public static DisplayDefaults colour() {
        return colour(Optional.empty());
    }

    /** For colour images. */
    public static DisplayDefaults colour(Optional<ColourProfile> profile) {
        return new DisplayDefaults(
                false, false, Rescale.identity(), List.of(), PixelPadding.none(), profile);
    }

    /** For grays whose values are their own modality values, with these windows. */
    public static DisplayDefaults gray(List<VoiTransform> presets) {
        return new DisplayDefaults(true, false, Rescale.identity(), presets, PixelPadding.none());
    }

    /** The state a viewer starts with: first preset, the file's inversion, first frame. */
    public DisplayState initialState() {
        VoiTransform first = presets.isEmpty() ? EIGHT_BIT : presets.getFirst();
        return new DisplayState(first, inverted, 0);
    }
}
