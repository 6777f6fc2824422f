package dragonfly.image.render;

import dragonfly.image.ImageException;
import dragonfly.image.ImageKind;
import dragonfly.image.Level;
import dragonfly.image.MedicalImage;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;
import dragonfly.image.display.ColourScale;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.DisplayState;
import dragonfly.image.display.VoiTransform;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * The one way from an image and what a reader has chosen to the picture that the model is given. It
 * uses the very table the viewer paints with, so the model sees the grays the reader sees.
 */
public final class ModelPicture {
    /**
     * The longer side of what a slide is made into. No model cuts finer: the largest grid has
     * twelve sub-images of 336 pixels in a row.
     */
    public static final int MOST_SLIDE_SIDE = 4096;

    private static final DecimalFormatSymbols POINT = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private ModelPicture() {}

    /**
     * Renders one whole frame: at full resolution, but a slide at the best level for {@link
     * #MOST_SLIDE_SIDE}. Blocks on the disk and the decoder.
     *
     * @param image open; stays open
     * @param state window, inversion and frame in force
     * @throws ImageException if the frame cannot be read
     */
    public static Rendered render(MedicalImage image, DisplayState state) throws ImageException {
        return render(image, state, new Region(0, 0, image.width(), image.height()));
    }

    /**
     * Renders a part of a frame, such as what is in sight of a slide.
     *
     * @param part in the pixels of level 0, wholly inside
     * @throws ImageException if it cannot be read
     */
    public static Rendered render(MedicalImage image, DisplayState state, Region part)
            throws ImageException {
        if (!part.isWithin(image.width(), image.height())) {
            throw new IndexOutOfBoundsException(part + " leaves the image");
        }
        int most = image.kind() == ImageKind.SLIDE ? MOST_SLIDE_SIDE : Integer.MAX_VALUE;
        Scaled scaled = Scaled.of(image.levels(), part, most);
        Rgb8 picture = scaled.read(image, state);
        return new Rendered(
                picture.width(),
                picture.height(),
                bytes(picture.packed()),
                describe(image, state, scaled),
                state.frame(),
                part,
                scaled.level());
    }

    private static byte[] bytes(int[] colours) {
        byte[] rgb = new byte[Math.multiplyExact(colours.length, 3)];
        for (int i = 0, to = 0; i < colours.length; i++) {
            rgb[to++] = (byte) (colours[i] >> 16);
            rgb[to++] = (byte) (colours[i] >> 8);
            rgb[to++] = (byte) colours[i];
        }
        return rgb;
    }

    private static String describe(MedicalImage image, DisplayState state, Scaled scaled) {
        DisplayDefaults defaults = image.display(state.frame());
        StringBuilder words = new StringBuilder();
        if (image.frames() > 1) {
            words.append("frame %d of %d, ".formatted(state.frame() + 1, image.frames()));
        }
        words.append(where(image, scaled));
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

    /** Which part it is and from which level, where that is not simply all of it. */
    private static String where(MedicalImage image, Scaled scaled) {
        Region part = scaled.region();
        boolean whole = part.width() == image.width() && part.height() == image.height();
        StringBuilder words = new StringBuilder();
        if (!whole) {
            words.append(
                    "part of %d × %d pixels at (%d, %d), "
                            .formatted(part.width(), part.height(), part.x(), part.y()));
        } else if (image.kind() == ImageKind.SLIDE) {
            words.append("whole slide, ");
        }
        if (image.kind() == ImageKind.SLIDE) {
            Level level = image.levels().get(scaled.level());
            String downsample = new DecimalFormat("0.##", POINT).format(level.downsample());
            words.append("read from level %d (1:%s), ".formatted(scaled.level(), downsample));
        }
        return words.toString();
    }
}
