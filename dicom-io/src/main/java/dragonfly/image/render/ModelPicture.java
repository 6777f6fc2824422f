package dragonfly.image.render;

import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.Raster;
import dragonfly.image.display.ColourScale;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.DisplayState;
import dragonfly.image.display.VoiTransform;

/**
 * The one way from an image and what a reader has chosen to the picture that the model is given. It
 * uses the very table the viewer paints with, so the model sees the grays the reader sees.
 */
public final class ModelPicture {
    private ModelPicture() {}

    /**
     * Renders one whole frame at full resolution. Blocks on the disk and the decoder.
     *
     * @param image open; stays open
     * @param state window, inversion and frame in force
     * @throws ImageException if the frame cannot be read
     */
    public static Rendered render(MedicalImage image, DisplayState state) throws ImageException {
        DisplayDefaults defaults = image.display(state.frame());
        Raster raster = image.read(state.frame());
        int[] colours = Colours.of(raster, defaults, state);
        byte[] rgb = new byte[Math.multiplyExact(colours.length, 3)];
        for (int i = 0, to = 0; i < colours.length; i++) {
            rgb[to++] = (byte) (colours[i] >> 16);
            rgb[to++] = (byte) (colours[i] >> 8);
            rgb[to++] = (byte) colours[i];
        }
        return new Rendered(
                raster.width(),
                raster.height(),
                rgb,
                describe(image, defaults, state),
                state.frame());
    }

    private static String describe(
            MedicalImage image, DisplayDefaults defaults, DisplayState state) {
        StringBuilder words = new StringBuilder();
        if (image.frames() > 1) {
            words.append("frame %d of %d, ".formatted(state.frame() + 1, image.frames()));
        }
        if (!image.isWhole(state.frame())) {
            words.append("a part of the image is missing, ");
        }
        if (!defaults.monochrome()) {
            return words.append(ColourScale.of(defaults, state).description()).toString();
        }
        VoiTransform voi = state.voi();
        words.append("window ").append(voi.shortForm());
        if (!voi.explanation().isBlank()) {
            words.append(" (").append(voi.explanation()).append(')');
        }
        return words.append(state.inverted() ? ", large values dark" : "").toString();
    }
}
