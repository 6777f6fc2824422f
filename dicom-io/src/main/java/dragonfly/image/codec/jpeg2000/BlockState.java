package dragonfly.image.codec.jpeg2000;

import java.util.Arrays;

/**
 * What is known of the coefficients of the block being decoded. Four coefficients one below the
 * other, a stripe's column, share an {@code int} of flags, with a border of one column and one
 * stripe around the block:
 *
 * <ul>
 *   <li>bits 0 to 17: who is significant, three to a row (left, own, right), from the row above the
 *       column to the row below it, so that the neighbourhood of a row's coefficient are the nine
 *       bits from 3 × row on;
 *   <li>bits 19, 22, 25, 28: negative, one bit a row; 18 and 31 the rows above and below;
 *   <li>bits 20, 23, 26, 29: refined before;
 *   <li>bits 21, 24, 27, 30: visited in this bit plane.
 * </ul>
 *
 * <p>So every bit about a row's coefficient is reached by the same shift of 3 × row.
 */
final class BlockState {
    /** Nine bits of neighbourhood. */
    static final int AROUND = 0x1FF;

    /** The coefficient itself is significant. */
    static final int SELF = 1 << 4;

    /** All neighbours. */
    static final int NEIGHBOURS = AROUND & ~SELF;

    /** The four neighbours whose signs matter. */
    static final int CROSS = 0xAA;

    static final int NEGATIVE = 19;
    static final int REFINED = 1 << 20;
    static final int VISITED = 1 << 21;

    /** {@link #VISITED} of all four rows. */
    static final int ANY_VISITED = 0x49200000;

    /** A bit for each row of a stripe, where {@link #SELF} shifted by a row's shift is. */
    static final int ALL_ROWS = 0x249;

    /** One stripe's column after the other from left to right, stripes from top to bottom. */
    int[] flags = new int[0];

    /**
     * Magnitudes, doubled and with half a step added, and the sign in bit 31; four to a stripe's
     * column, in the order of the flags without their border.
     */
    int[] values = new int[0];

    int width;
    int height;

    /** Flags from one stripe to the next. */
    int stride;

    /** Whether stripes know nothing of the next. */
    boolean causal;

    /** Forgets everything. */
    void clear(int newWidth, int newHeight, boolean newCausal) {
        width = newWidth;
        height = newHeight;
        causal = newCausal;
        stride = width + 2;
        int stripes = (height + 3) / 4;
        int flagCount = stride * (stripes + 2);
        int valueCount = 4 * width * stripes;
        if (flags.length < flagCount) {
            flags = new int[flagCount];
        }
        if (values.length < valueCount) {
            values = new int[valueCount];
        }
        Arrays.fill(flags, 0, flagCount, 0);
        Arrays.fill(values, 0, valueCount, 0);
    }

    /** A bit for each row that a stripe has, given how many are left in the block. */
    static int rows(int left) {
        return left >= 4 ? ALL_ROWS : ALL_ROWS & ((1 << (3 * left)) - 1);
    }

    /** The row of a shift: a third, for 0, 3, 6 and 9. */
    static int row(int shift) {
        return (shift * 11) >> 5;
    }

    /** Which rows are not significant but have a significant neighbour. */
    static int candidates(int flags) {
        int rows = flags | (flags >>> 1) | (flags >>> 2);
        int near = rows | (rows >>> 6) | (flags >>> 3) | (flags >>> 5);
        return near & ~(flags >>> 4) & ALL_ROWS;
    }

    /** The row below one that became significant, if it is not yet significant. */
    static int below(int flags, int shift) {
        return (8 << shift) & ~(flags >>> 4) & ALL_ROWS;
    }

    /** Which rows are significant and not visited. */
    static int refinable(int flags) {
        return (flags >>> 4) & ~(flags >>> 21) & ALL_ROWS;
    }

    /** Which rows are neither significant nor visited. */
    static int remaining(int flags) {
        return ~((flags >>> 4) | (flags >>> 21)) & ALL_ROWS;
    }

    /** The entry of {@link Contexts#SIGNS} for a coefficient. */
    static int sign(int[] flags, int p, int own, int shift) {
        int above = shift == 0 ? own >>> 18 : own >>> (NEGATIVE - 3 + shift);
        int around =
                (own >>> shift & CROSS)
                        | (flags[p - 1] >>> (NEGATIVE + shift) & 1)
                        | (flags[p + 1] >>> (NEGATIVE + shift) & 1) << 2
                        | (above & 1) << 4
                        | (own >>> (NEGATIVE + 3 + shift) & 1) << 6;
        return Contexts.SIGNS[around];
    }

    /** Tells the neighbours of a coefficient in other columns that it is significant. */
    void spread(int p, int shift, int negative) {
        int[] f = flags;
        f[p - 1] |= 1 << (5 + shift);
        f[p + 1] |= 1 << (3 + shift);
        if (shift == 0 && !causal) {
            int above = p - stride;
            f[above - 1] |= 1 << 17;
            f[above] |= 1 << 16 | negative << 31;
            f[above + 1] |= 1 << 15;
        } else if (shift == 9) {
            int below = p + stride;
            f[below - 1] |= 1 << 2;
            f[below] |= 1 << 1 | negative << 18;
            f[below + 1] |= 1;
        }
    }
}
