package dragonfly.image.codec.jpeg2000;

import java.util.Arrays;

/**
 * The first pass of a high-throughput block (ISO 15444-15, 7.3): quads of two by two coefficients,
 * two quads at a time, row by row. Three segments share the pass: magnitudes from the front, rare
 * events and variable-length codes towards each other from behind.
 */
final class HtCleanup {
    /** The largest length that the last twelve bits of the pass may tell. */
    private static final int MOST_SUFFIX = 4079;

    /** Length of a prefix, bits of its suffix and smallest value, by the next three bits. */
    private static final int[] PREFIXES = {
        3 | (5 << 2) | (5 << 5), 1 | (1 << 5), 2 | (2 << 5), 1 | (1 << 5),
        3 | (1 << 2) | (3 << 5), 1 | (1 << 5), 2 | (2 << 5), 1 | (1 << 5)
    };

    private final MelBits events = new MelBits();
    private final BackwardBits codes = new BackwardBits();
    private final ForwardBits magnitudes = new ForwardBits();

    /** Exponents of the lower row of the quads above, and of these; column 0 at index 1. */
    private int[] above = new int[0];

    private int[] below = new int[0];

    // What the two quads being read were found to be.
    private int leftEntry;
    private int rightEntry;
    private int leftExponent;
    private int rightExponent;

    /**
     * Decodes the pass into cleared values.
     *
     * @param from where the pass starts
     * @param length how many bytes it has
     * @return false if the bytes make no sense
     */
    boolean decode(CodeBlock block, BlockState state, byte[] bytes, int from, int length) {
        if (length < 2) {
            return false;
        }
        int end = from + length;
        int suffix = (bytes[end - 1] & 0xFF) << 4 | (bytes[end - 2] & 0x0F);
        if (suffix < 2 || suffix > Math.min(length, MOST_SUFFIX)) {
            return false;
        }
        magnitudes.start(bytes, from, length - suffix, 0xFF);
        events.start(bytes, end - suffix, suffix - 1);
        codes.startHalf(bytes, end - suffix, end - 1);
        int columns = block.width + 8;
        if (above.length < columns) {
            above = new int[columns];
            below = new int[columns];
        }
        Arrays.fill(above, 0, columns, 0);
        Arrays.fill(below, 0, columns, 0);
        int most = block.band.planes() - block.planes + 2;
        for (int y = 0; y < block.height; y += 2) {
            if (!row(block, state.values, y, most)) {
                return false;
            }
            int[] done = below;
            below = above;
            above = done;
        }
        return true;
    }

    private boolean row(CodeBlock block, int[] values, int y, int most) {
        int width = block.width;
        int shift = block.planes - 1;
        int rows = y + 1 < block.height ? 0xFF : 0x55;
        int at = (y >> 2) * 4 * width + (y & 2);
        int context = 0;
        for (int x = 0; x < width; x += 4, at += 16) {
            context = y == 0 ? firstCodes(context, x, width) : otherCodes(context, x, width);
            int inside = rows & (x + 4 <= width ? 0xFF : 0xFF >> (2 * (x + 4 - width)));
            int significant =
                    (leftEntry >> HtCodes.SIGNIFICANT & 15)
                            | (rightEntry >> HtCodes.SIGNIFICANT & 15) << 4;
            if ((significant & ~inside) != 0 || leftExponent > most || rightExponent > most) {
                return false;
            }
            quad(values, at, x + 1, leftEntry, leftExponent, shift);
            quad(values, at + 8, x + 3, rightEntry, rightExponent, shift);
        }
        return true;
    }

    /** The codes of two quads of the first row; returns the context of the next: equation 1. */
    private int firstCodes(int before, int x, int width) {
        leftEntry = entry(HtCodes.FIRST, before);
        int context = firstContext(leftEntry);
        rightEntry = 0;
        if (x + 2 < width) {
            rightEntry = entry(HtCodes.FIRST, context);
            context = firstContext(rightEntry);
        }
        boolean both = (leftEntry & rightEntry & HtCodes.OFFSET) != 0;
        if (both && events.event()) {
            offsets(true);
            leftExponent += 2;
            rightExponent += 2;
        } else {
            firstOffsets(both);
        }
        leftExponent++;
        rightExponent++;
        return context;
    }

    private static int firstContext(int entry) {
        int significant = entry >> HtCodes.SIGNIFICANT & 15;
        return (significant & 1) | significant >> 1;
    }

    /** Codes of two quads of another row; returns what the next context has of them: equation 2. */
    private int otherCodes(int before, int x, int width) {
        int[] up = above;
        int around = (up[x] | up[x + 1]) != 0 ? 1 : 0;
        int middle = up[x + 2] | up[x + 3];
        leftEntry = entry(HtCodes.OTHERS, before | around | (middle != 0 ? 4 : 0));
        int context = (leftEntry >> HtCodes.SIGNIFICANT & 12) != 0 ? 2 : 0;
        rightEntry = 0;
        if (x + 2 < width) {
            int far = (up[x + 4] | up[x + 5]) != 0 ? 4 : 0;
            rightEntry = entry(HtCodes.OTHERS, context | (middle != 0 ? 1 : 0) | far);
            context = (rightEntry >> HtCodes.SIGNIFICANT & 12) != 0 ? 2 : 0;
        }
        offsets((leftEntry & rightEntry & HtCodes.OFFSET) != 0);
        leftExponent += predicted(leftEntry, x);
        rightExponent += predicted(rightEntry, x + 2);
        return context;
    }

    /** The exponent that the row above suggests: equations 5 and 6. */
    private int predicted(int entry, int x) {
        int significant = entry >> HtCodes.SIGNIFICANT & 15;
        if ((significant & (significant - 1)) == 0) {
            return 1;
        }
        int[] up = above;
        int largest = Math.max(Math.max(up[x], up[x + 1]), Math.max(up[x + 2], up[x + 3]));
        return Math.max(1, largest - 1);
    }

    private int entry(int[] table, int context) {
        int entry = table[(context << 7) | (codes.peek() & 127)];
        if (context == 0 && !events.event()) {
            return 0;
        }
        codes.skip(entry & HtCodes.LENGTH);
        return entry;
    }

    /** The offsets of both quads' exponents: prefixes before suffixes. */
    private void offsets(boolean both) {
        int bits = codes.peek();
        int left = 0;
        int right = 0;
        int used = 0;
        if (both || (leftEntry & HtCodes.OFFSET) != 0) {
            left = PREFIXES[bits & 7];
            used = left & 3;
        }
        if (both || (rightEntry & HtCodes.OFFSET) != 0) {
            right = PREFIXES[(bits >>> used) & 7];
            used += right & 3;
        }
        int suffix = left >> 2 & 7;
        leftExponent = (left >> 5) + ((bits >>> used) & ((1 << suffix) - 1));
        used += suffix;
        suffix = right >> 2 & 7;
        rightExponent = (right >> 5) + ((bits >>> used) & ((1 << suffix) - 1));
        codes.skip(used + suffix);
    }

    /** In the first row the second of two offsets is a single bit where the first is large. */
    private void firstOffsets(boolean both) {
        int bits = codes.peek();
        int left = PREFIXES[bits & 7];
        if (!both || (left & 3) < 3) {
            offsets(both);
            return;
        }
        int suffix = left >> 2 & 7;
        rightExponent = 1 + ((bits >>> 3) & 1);
        leftExponent = (left >> 5) + ((bits >>> 4) & ((1 << suffix) - 1));
        codes.skip(4 + suffix);
    }

    /** Magnitudes and signs of a quad, and the exponents of its lower row. */
    private void quad(int[] values, int at, int column, int entry, int exponent, int shift) {
        int[] exponents = below;
        exponents[column] = 0;
        exponents[column + 1] = 0;
        if ((entry & 1 << HtCodes.SIGNIFICANT) != 0) {
            values[at] = sample(entry, exponent, shift, 0);
        }
        if ((entry & 2 << HtCodes.SIGNIFICANT) != 0) {
            values[at + 1] = sample(entry, exponent, shift, 1);
            exponents[column] = exponent(values[at + 1], shift);
        }
        if ((entry & 4 << HtCodes.SIGNIFICANT) != 0) {
            values[at + 4] = sample(entry, exponent, shift, 2);
        }
        if ((entry & 8 << HtCodes.SIGNIFICANT) != 0) {
            values[at + 5] = sample(entry, exponent, shift, 3);
            exponents[column + 1] = exponent(values[at + 5], shift);
        }
    }

    /** Twice the magnitude and half a step, shifted, with the sign in bit 31: equation 7. */
    private int sample(int entry, int exponent, int shift, int which) {
        int bits = magnitudes.peek();
        int count = exponent - (entry >> (HtCodes.FEWER + which) & 1);
        magnitudes.skip(count);
        int known = (entry >> (HtCodes.KNOWN + which)) & 1;
        int value = (bits & ((1 << count) - 1)) | (known << count);
        return (((value | 1) + 2) << shift) | (bits << 31);
    }

    private static int exponent(int value, int shift) {
        return 32 - Integer.numberOfLeadingZeros(((value & Integer.MAX_VALUE) >>> shift) - 2);
    }
}
