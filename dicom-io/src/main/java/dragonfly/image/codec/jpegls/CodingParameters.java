package dragonfly.image.codec.jpegls;

import java.util.Arrays;

/**
 * What governs one scan (T.87 A.1 and A.2).
 *
 * @param maxval largest sample value
 * @param near allowed difference
 * @param t1 first threshold of gradients
 * @param t2 second threshold
 * @param t3 third threshold
 * @param reset after how many samples a context forgets half of what it learnt
 */
record CodingParameters(int maxval, int near, int t1, int t2, int t3, int reset) {
    /** Distance of two neighbouring values of a quantised error. */
    int step() {
        return 2 * near + 1;
    }

    /** How many values a quantised error can take: RANGE. */
    int range() {
        return (maxval + 2 * near) / step() + 1;
    }

    /** Bits that hold a mapped error: qbpp. */
    int errorBits() {
        return bitsFor(range());
    }

    /** Longest code word: LIMIT. */
    int limit() {
        int bits = Math.max(2, bitsFor(maxval + 1));
        return 2 * (bits + Math.max(8, bits));
    }

    /** Where the sums of error magnitudes start. */
    int firstSum() {
        return Math.max(2, (range() + 32) / 64);
    }

    /** Regions of gradients from -maxval (index 0) to maxval, -4 to 4: A.3.3. */
    byte[] gradientRegions() {
        byte[] regions = new byte[2 * maxval + 1];
        int[] bounds = {near + 1, t1, t2, t3, maxval + 1};
        for (int region = 1; region <= 4; region++) {
            int from = bounds[region - 1];
            int to = bounds[region];
            Arrays.fill(regions, maxval + from, maxval + to, (byte) region);
            Arrays.fill(regions, maxval - to + 1, maxval - from + 1, (byte) -region);
        }
        return regions;
    }

    /** Bits needed to tell so many values apart. */
    private static int bitsFor(int values) {
        return 32 - Integer.numberOfLeadingZeros(values - 1);
    }
}
