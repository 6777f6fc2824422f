package dragonfly.image.codec.jpeg2000;

import java.util.Arrays;

/** A tree of smallest values over a grid, revealed bit by bit: B.10.2. */
final class TagTree {
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final int[] widths;
    private final int[] starts;
    private final int[] values;
    private final int[] lows;

    TagTree(int across, int down) {
        int levels = 1;
        for (int w = across, h = down; w > 1 || h > 1; w = (w + 1) / 2, h = (h + 1) / 2) {
            levels++;
        }
        widths = new int[levels];
        starts = new int[levels];
        int size = 0;
        for (int level = 0, w = across, h = down; level < levels; level++) {
            widths[level] = w;
            starts[level] = size;
            size += w * h;
            w = (w + 1) / 2;
            h = (h + 1) / 2;
        }
        values = new int[size];
        Arrays.fill(values, UNKNOWN);
        lows = new int[size];
    }

    /** Reads until it is known whether a leaf's value is less than {@code threshold}. */
    boolean isLess(int x, int y, int threshold, PacketBits bits) {
        int low = 0;
        int node = 0;
        for (int level = widths.length - 1; level >= 0; level--) {
            node = starts[level] + (y >> level) * widths[level] + (x >> level);
            low = Math.max(low, lows[node]);
            while (low < threshold && low < values[node]) {
                if (bits.bit() == 1) {
                    values[node] = low;
                } else {
                    low++;
                }
            }
            lows[node] = low;
        }
        return values[node] < threshold;
    }

    /** Reads a leaf's whole value; {@code limit} if it is not less than that. */
    int value(int x, int y, int limit, PacketBits bits) {
        int threshold = 1;
        while (threshold <= limit && !isLess(x, y, threshold, bits)) {
            threshold++;
        }
        return Math.min(limit, threshold - 1);
    }
}
