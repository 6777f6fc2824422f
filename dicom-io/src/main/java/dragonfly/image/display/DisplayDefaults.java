package dragonfly.image.display;

import java.util.List;

/**
 * How a file wants its samples shown.
 *
 * @param monochrome whether window and inversion apply; false for colour
 * @param inverted whether large values are dark (MONOCHROME1 or an inverse presentation LUT)
 * @param modality from stored to modality values
 * @param presets windows and VOI LUTs, the first is the default; never empty if monochrome, since a
 *     window is computed where the file has none; empty for colour
 * @param padding stored values that are no image
 */
public record DisplayDefaults(
        boolean monochrome,
        boolean inverted,
        ModalityTransform modality,
        List<VoiTransform> presets,
        PixelPadding padding) {

    private static final Window EIGHT_BIT = Window.over(0, 255, "Full range");

    /** Copies the list. */
    public DisplayDefaults {
        presets = List.copyOf(presets);
        if (monochrome && presets.isEmpty()) {
            throw new IllegalArgumentException("A monochrome image needs a window");
        }
    }

    /** For colour images: nothing to choose. */
    public static DisplayDefaults colour() {
        return new DisplayDefaults(
                false, false, Rescale.identity(), List.of(), PixelPadding.none());
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
