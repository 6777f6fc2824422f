package dragonfly.model.picture;

import java.util.Arrays;

/**
 * Stretches a picture to another size as Pillow 9.5 to 12 does for 8-bit RGB with {@code
 * Resampling.BICUBIC}: the same bytes, not merely similar ones.
 *
 * <p>A horizontal and a vertical pass with 22-bit fixed-point weights; between them values are
 * rounded to 8 bits. A pass is skipped where that side does not change. (Pillow 13 runs the passes
 * the other way round for some pictures; the published weights are older.)
 */
public final class BicubicStretch {
    private BicubicStretch() {}

    /**
     * The whole picture at another size, without regard to its proportions. Where nothing changes,
     * the picture itself.
     *
     * @param width pixels a row of the result, at least 1
     * @param height rows of the result, at least 1
     * @throws IllegalArgumentException if a side is below 1, or a picture is so large or so thin
     *     that the stretch has no room
     */
    public static RgbImage stretch(RgbImage source, int width, int height) {
        if (width == source.width() && height == source.height()) {
            return source;
        }
        byte[] target = new byte[RgbImage.byteCount(width, height)];
        if (height == source.height()) {
            copyRows(new StretchedRows(source, width, 1), height, target);
        } else {
            Taps taps = Taps.of(source.height(), height);
            weighRows(new StretchedRows(source, width, taps.stride()), taps, target);
        }
        return new RgbImage(width, height, target);
    }

    private static void copyRows(StretchedRows rows, int height, byte[] target) {
        int length = target.length / height;
        for (int y = 0; y < height; y++) {
            narrow(rows.row(y), 0, target, y * length);
        }
    }

    private static void weighRows(StretchedRows rows, Taps taps, byte[] target) {
        int length = target.length / taps.outputs();
        int[] sums = new int[length];
        for (int y = 0; y < taps.outputs(); y++) {
            Arrays.fill(sums, 1 << (Taps.FRACTION_BITS - 1));
            int from = taps.first(y);
            int weight = y * taps.stride();
            int end = weight + taps.count(y);
            long[] weights = taps.weights();
            // Four rows a sweep: the sums are loaded and stored once for all of them.
            for (; weight + 4 <= end; weight += 4, from += 4) {
                int[] a = rows.row(from);
                int[] b = rows.row(from + 1);
                int[] c = rows.row(from + 2);
                int[] d = rows.row(from + 3);
                int wa = (int) weights[weight];
                int wb = (int) weights[weight + 1];
                int wc = (int) weights[weight + 2];
                int wd = (int) weights[weight + 3];
                addFour(sums, a, wa, b, wb, c, wc, d, wd);
            }
            for (; weight < end; weight++, from++) {
                addOne(sums, rows.row(from), (int) weights[weight]);
            }
            narrow(sums, Taps.FRACTION_BITS, target, y * length);
        }
    }

    private static void addFour(
            int[] sums, int[] a, int wa, int[] b, int wb, int[] c, int wc, int[] d, int wd) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
        }
    }

    private static void addOne(int[] sums, int[] row, int weight) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * row[i];
        }
    }

    private static void narrow(int[] values, int shift, byte[] target, int at) {
        for (int i = 0; i < values.length; i++) {
            target[at + i] = (byte) Math.min(Math.max(values[i] >> shift, 0), 255);
        }
    }
}
