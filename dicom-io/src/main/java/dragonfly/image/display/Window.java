package dragonfly.image.display;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A window in modality values (DICOM PS3.3 C.11.2.1.2, C.11.2.1.3).
 *
 * @param center Window Center
 * @param width Window Width: at least 1 for {@link WindowFunction#LINEAR}, above 0 for the others
 * @param function the curve
 * @param explanation what the file or the program calls this window; may be ""
 */
public record Window(double center, double width, WindowFunction function, String explanation)
        implements VoiTransform {

    /** Refuses a window that the standard does not allow. */
    public Window {
        boolean wideEnough = function == WindowFunction.LINEAR ? width >= 1 : width > 0;
        if (!Double.isFinite(center) || !Double.isFinite(width) || !wideEnough) {
            throw new IllegalArgumentException("Not a window: " + center + "/" + width);
        }
    }

    /** A linear window that a reader chose, made valid: the width is at least 1. */
    public static Window linear(double center, double width, String explanation) {
        return new Window(center, Math.max(1, width), WindowFunction.LINEAR, explanation);
    }

    /**
     * The window that shows {@code low} as black and {@code high} as white, linearly between.
     *
     * @param low the smallest modality value to tell apart
     * @param high the largest; a single value is widened
     * @param explanation what to call it
     */
    public static Window over(double low, double high, String explanation) {
        double span = high - low;
        // C.11.2.1.2.1: black up to c - 0.5 - (w-1)/2, white above c - 0.5 + (w-1)/2.
        return span >= 1
                ? new Window((low + high + 1) / 2, span + 1, WindowFunction.LINEAR, explanation)
                : new Window(
                        (low + high) / 2,
                        span > 0 ? span : 1,
                        WindowFunction.LINEAR_EXACT,
                        explanation);
    }

    @Override
    public double apply(double x) {
        return switch (function) {
            case LINEAR -> linear(x);
            case LINEAR_EXACT -> clamp((x - center) / width + 0.5);
            case SIGMOID -> 1 / (1 + Math.exp(-4 * (x - center) / width));
        };
    }

    private double linear(double x) {
        double middle = center - 0.5;
        double half = (width - 1) / 2;
        if (x <= middle - half) {
            return 0;
        }
        if (x > middle + half) {
            return 1;
        }
        return (x - middle) / (width - 1) + 0.5;
    }

    private static double clamp(double gray) {
        return gray >= 1 ? 1 : gray > 0 ? gray : 0;
    }

    @Override
    public String shortForm() {
        return figure(center) + "/" + figure(width);
    }

    /** Whole numbers as they are, others to five significant digits. */
    private static String figure(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros();
        return Math.abs(value) < 1e-6 ? rounded.toString() : rounded.toPlainString();
    }
}
