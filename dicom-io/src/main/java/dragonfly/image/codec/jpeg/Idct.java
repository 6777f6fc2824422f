package dragonfly.image.codec.jpeg;

/**
 * The inverse cosine transform of a block: the factorisation of Loeffler, Ligtenberg and Moschytz
 * (ICASSP 1989) in 13-bit fixed point, rows of sums kept with one or two more bits. Integers in
 * this form give the very samples that the Independent JPEG Group's "islow" method gives, for 8 and
 * for 12 bits.
 */
final class Idct {
    private static final int BITS = 13;

    // Cosines of the factorisation and their sums, times 2^13.
    private static final int C_0_541 = 4433;
    private static final int C_0_765 = 6270;
    private static final int C_1_847 = 15137;
    private static final int C_1_175 = 9633;
    private static final int C_0_298 = 2446;
    private static final int C_2_053 = 16819;
    private static final int C_3_072 = 25172;
    private static final int C_1_501 = 12299;
    private static final int C_0_899 = 7373;
    private static final int C_2_562 = 20995;
    private static final int C_1_961 = 16069;
    private static final int C_0_390 = 3196;

    private final int extra;
    private final int middle;
    private final int largest;
    private final int[] half = new int[64];

    /**
     * A transform that is used by one thread.
     *
     * @param precision bits a sample: 8 or 12
     */
    Idct(int precision) {
        this.extra = precision == 8 ? 2 : 1; // more would overflow at 12 bits
        this.middle = 1 << (precision - 1);
        this.largest = (1 << precision) - 1;
    }

    /**
     * Makes samples of coefficients.
     *
     * @param coefficients quantised, 64 in natural order from an offset on
     * @param steps the quantisation table in natural order
     * @param to samples
     * @param at index of the block's first sample
     * @param stride samples from one row to the next
     */
    void transform(short[] coefficients, int from, int[] steps, short[] to, int at, int stride) {
        boolean flat = true;
        for (int i = from + 1; i < from + 64 && flat; i++) {
            flat = coefficients[i] == 0;
        }
        if (flat) {
            fill(coefficients[from] * steps[0], to, at, stride);
            return;
        }
        for (int column = 0; column < 8; column++) {
            column(coefficients, from, steps, column);
        }
        for (int row = 0; row < 8; row++) {
            row(row * 8, to, at + row * stride);
        }
    }

    /** A block of one brightness, rounded as the whole transform rounds it. */
    private void fill(int dc, short[] to, int at, int stride) {
        short sample = sample(((dc << extra) + (1 << (extra + 2))) >> (extra + 3));
        for (int row = 0, start = at; row < 8; row++, start += stride) {
            for (int i = start; i < start + 8; i++) {
                to[i] = sample;
            }
        }
    }

    private short sample(int value) {
        int shifted = value + middle;
        return (short) (shifted < 0 ? 0 : Math.min(shifted, largest));
    }

    private void column(short[] c, int from, int[] steps, int column) {
        int at = from + column;
        int c0 = c[at] * steps[column];
        if ((c[at + 8]
                        | c[at + 16]
                        | c[at + 24]
                        | c[at + 32]
                        | c[at + 40]
                        | c[at + 48]
                        | c[at + 56])
                == 0) {
            for (int i = column; i < 64; i += 8) {
                half[i] = c0 << extra;
            }
            return;
        }
        line(
                c0,
                c[at + 8] * steps[column + 8],
                c[at + 16] * steps[column + 16],
                c[at + 24] * steps[column + 24],
                c[at + 32] * steps[column + 32],
                c[at + 40] * steps[column + 40],
                c[at + 48] * steps[column + 48],
                c[at + 56] * steps[column + 56],
                BITS - extra,
                half,
                column,
                8);
    }

    private void row(int from, short[] to, int at) {
        int[] h = half;
        line(
                h[from],
                h[from + 1],
                h[from + 2],
                h[from + 3],
                h[from + 4],
                h[from + 5],
                h[from + 6],
                h[from + 7],
                BITS + extra + 3,
                h,
                from,
                1);
        for (int i = 0; i < 8; i++) {
            to[at + i] = sample(h[from + i]);
        }
    }

    /**
     * Eight coefficients made into eight values, {@code step} apart, without {@code shift} bits.
     */
    private static void line(
            int c0,
            int c1,
            int c2,
            int c3,
            int c4,
            int c5,
            int c6,
            int c7,
            int shift,
            int[] to,
            int at,
            int step) {
        int rotation = (c2 + c6) * C_0_541;
        int low = rotation - c6 * C_1_847;
        int high = rotation + c2 * C_0_765;
        int round = 1 << (shift - 1);
        int sum = ((c0 + c4) << BITS) + round;
        int difference = ((c0 - c4) << BITS) + round;
        int even0 = sum + high;
        int even3 = sum - high;
        int even1 = difference + low;
        int even2 = difference - low;

        int both = (c1 + c3 + c5 + c7) * C_1_175;
        int outer = (c1 + c7) * -C_0_899;
        int inner = (c3 + c5) * -C_2_562;
        int odd37 = both - (c3 + c7) * C_1_961;
        int odd15 = both - (c1 + c5) * C_0_390;
        int odd0 = c1 * C_1_501 + outer + odd15;
        int odd1 = c3 * C_3_072 + inner + odd37;
        int odd2 = c5 * C_2_053 + inner + odd15;
        int odd3 = c7 * C_0_298 + outer + odd37;

        to[at] = (even0 + odd0) >> shift;
        to[at + step] = (even1 + odd1) >> shift;
        to[at + 2 * step] = (even2 + odd2) >> shift;
        to[at + 3 * step] = (even3 + odd3) >> shift;
        to[at + 4 * step] = (even3 - odd3) >> shift;
        to[at + 5 * step] = (even2 - odd2) >> shift;
        to[at + 6 * step] = (even1 - odd1) >> shift;
        to[at + 7 * step] = (even0 - odd0) >> shift;
    }
}
