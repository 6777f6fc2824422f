package dragonfly.image.render;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;
import dragonfly.image.display.ModalityTransform;
import dragonfly.image.display.PixelPadding;
import dragonfly.image.display.Window;

import java.util.Arrays;

/**
 * Windows computed from samples, for files that name none and for a reader who asks for one.
 * Padding and values that are no number do not count.
 */
public final class AutoWindow {
    private static final double TAIL = 0.005;

    private AutoWindow() {}

    /**
     * The range from the 0.5th to the 99.5th percentile of the modality values, so that a few
     * burned-in or dead pixels do not decide.
     *
     * @param raster a gray raster, or the part of it a reader marked
     * @param modality the transform the image applies
     * @param padding stored values to leave out
     */
    public static Window percentiles(
            Raster raster, ModalityTransform modality, PixelPadding padding) {
        return over(sorted(raster, modality, padding), TAIL, "Automatic (0.5–99.5 %)");
    }

    /** The range from the smallest to the largest modality value. */
    public static Window minimumToMaximum(
            Raster raster, ModalityTransform modality, PixelPadding padding) {
        return over(sorted(raster, modality, padding), 0, "Smallest to largest");
    }

    private static Window over(Distribution values, double tail, String explanation) {
        return values.isEmpty()
                ? Window.over(0, 255, explanation)
                : Window.over(values.quantile(tail), values.quantile(1 - tail), explanation);
    }

    private static Distribution sorted(
            Raster raster, ModalityTransform modality, PixelPadding padding) {
        return switch (raster) {
            case Gray16 gray -> ofWords(gray, modality, padding);
            case GrayFloat gray -> ofFloats(gray, modality, padding);
            case Rgb8 colour -> throw new IllegalArgumentException("A colour raster has no window");
        };
    }

    private static Distribution ofWords(
            Gray16 gray, ModalityTransform modality, PixelPadding padding) {
        int[] counts = new int[65536];
        for (short word : gray.words()) {
            counts[word & 0xFFFF]++;
        }
        double[] values = new double[65536];
        long[] weights = new long[65536];
        int used = 0;
        for (int word = 0; word < 65536; word++) {
            int stored = gray.signed() ? (short) word : word;
            if (counts[word] > 0 && !padding.contains(stored)) {
                values[used] = modality.apply(stored);
                weights[used++] = counts[word];
            }
        }
        return Distribution.of(Arrays.copyOf(values, used), Arrays.copyOf(weights, used));
    }

    private static Distribution ofFloats(
            GrayFloat gray, ModalityTransform modality, PixelPadding padding) {
        double[] values = new double[gray.values().length];
        int used = 0;
        for (float stored : gray.values()) {
            double value = modality.apply(stored);
            if (Double.isFinite(value) && !padding.contains(stored)) {
                values[used++] = value;
            }
        }
        long[] weights = new long[used];
        Arrays.fill(weights, 1);
        return Distribution.of(Arrays.copyOf(values, used), weights);
    }
}
