package dragonfly.model.picture;

import org.jspecify.annotations.Nullable;

/**
 * The horizontal pass, row by row as the vertical pass asks for them, from top to bottom. Only the
 * last rows are kept, so a stretch needs no picture between its two passes.
 *
 * <p>Two source rows are computed at once: one in the lower and one in the upper half of each long.
 * A product with a weight and a sum of such products are then two exact 32-bit results for the
 * price of one, because what the lower half borrows from the upper is known when they are parted.
 */
final class StretchedRows {
    /** A half in both lanes, so that the shift rounds. */
    private static final long HALF = 1L << (Taps.FRACTION_BITS - 1);

    private static final long HALVES = HALF << 32 | HALF;

    /** Ints in the kept rows; beyond it the picture is many millions of pixels high. */
    private static final long MAX_KEPT = 1L << 28;

    private final RgbImage source;
    private final @Nullable Taps taps;
    private final int[][] kept;
    private final long[] pair;
    private final long[] sums;
    private int made;

    /**
     * @param source the picture to be stretched
     * @param width pixels a row of the result
     * @param window how many rows must be at hand at once
     * @throws IllegalArgumentException if so many rows have no room
     */
    StretchedRows(RgbImage source, int width, int window) {
        this.source = source;
        this.taps = width == source.width() ? null : Taps.of(source.width(), width);
        int rows = Math.min(window, source.height()) / 2 * 2 + 2;
        if ((long) rows * width * 3 > MAX_KEPT) {
            throw new IllegalArgumentException(
                    "A picture of %d × %d pixels is too thin to be stretched"
                            .formatted(source.width(), source.height()));
        }
        this.kept = new int[rows][width * 3];
        // A run of odd length ends with a weight of 0, which may read one pixel beyond the row.
        this.pair = new long[taps == null ? 0 : source.width() * 3 + 3];
        this.sums = new long[taps == null ? 0 : width * 3];
    }

    /**
     * Row {@code y} of the pass, one value an int, 0 to 255. Rows are asked for in a window that
     * moves downwards; the array is used again once the window has passed.
     */
    int[] row(int y) {
        while (made <= y) {
            makeTwo();
        }
        return kept[y % kept.length];
    }

    private void makeTwo() {
        int[] upper = kept[made % kept.length];
        int[] lower = kept[(made + 1) % kept.length];
        int rowBytes = source.width() * 3;
        int upperAt = made * rowBytes;
        // The last row of an odd number has no partner but itself.
        int lowerAt = Math.min(made + 1, source.height() - 1) * rowBytes;
        if (taps == null) {
            widen(source.rgb(), upperAt, upper);
            widen(source.rgb(), lowerAt, lower);
        } else {
            pack(source.rgb(), upperAt, lowerAt, rowBytes, pair);
            sum(taps, pair, sums);
            part(sums, upper, lower);
        }
        made += 2;
    }

    private static void widen(byte[] rgb, int at, int[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = rgb[at + i] & 0xFF;
        }
    }

    private static void pack(byte[] rgb, int upperAt, int lowerAt, int length, long[] pair) {
        for (int i = 0; i < length; i++) {
            pair[i] = (rgb[upperAt + i] & 0xFF) | (long) (rgb[lowerAt + i] & 0xFF) << 32;
        }
    }

    private static void sum(Taps taps, long[] pair, long[] sums) {
        long[] weights = taps.weights();
        for (int x = 0, at = 0; x < taps.outputs(); x++, at += 3) {
            long red = HALVES;
            long green = HALVES;
            long blue = HALVES;
            int from = taps.first(x) * 3;
            int weight = x * taps.stride();
            int end = weight + taps.count(x);
            for (; weight < end; weight += 2, from += 6) {
                long one = weights[weight];
                long two = weights[weight + 1];
                red += one * pair[from] + two * pair[from + 3];
                green += one * pair[from + 1] + two * pair[from + 4];
                blue += one * pair[from + 2] + two * pair[from + 5];
            }
            sums[at] = red;
            sums[at + 1] = green;
            sums[at + 2] = blue;
        }
    }

    private static void part(long[] sums, int[] upper, int[] lower) {
        for (int i = 0; i < sums.length; i++) {
            int low = (int) sums[i];
            int high = (int) ((sums[i] - low) >> 32);
            upper[i] = Math.min(Math.max(low >> Taps.FRACTION_BITS, 0), 255);
            lower[i] = Math.min(Math.max(high >> Taps.FRACTION_BITS, 0), 255);
        }
    }
}
