package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;

/**
 * Preset coding parameters of an LSE segment (T.87 C.2.4.1.1); 0 stands for the default.
 *
 * @param maxval largest sample value
 * @param t1 first threshold of gradients
 * @param t2 second threshold
 * @param t3 third threshold
 * @param reset after how many samples a context forgets half of what it learnt
 */
record Preset(int maxval, int t1, int t2, int t3, int reset) {
    /** What holds without such a segment. */
    static final Preset NONE = new Preset(0, 0, 0, 0, 0);

    private static final int DEFAULT_RESET = 64;

    /**
     * The parameters of one scan, with defaults filled in.
     *
     * @param precision bits of a sample
     * @param near allowed difference of the scan
     * @throws ImageException if the parameters break the bounds of table C.2
     */
    CodingParameters resolve(int precision, int near) throws ImageException {
        int full = (1 << precision) - 1;
        int most = maxval == 0 ? full : maxval;
        if (most > full || near > Math.min(255, most / 2)) {
            throw Damage.damaged("maxval %d, near %d of %d bits".formatted(most, near, precision));
        }
        int first = t1 == 0 ? defaultThreshold(most, near, near + 1, 1) : t1;
        int second = t2 == 0 ? defaultThreshold(most, near, first, 2) : t2;
        int third = t3 == 0 ? defaultThreshold(most, near, second, 3) : t3;
        if (first <= near || second < first || third < second || third > most) {
            throw Damage.damaged("thresholds %d %d %d".formatted(first, second, third));
        }
        int halving = reset == 0 ? DEFAULT_RESET : reset;
        if (halving < 3 || halving > Math.max(255, most)) {
            throw Damage.damaged("reset " + halving);
        }
        return new CodingParameters(most, near, first, second, third, halving);
    }

    /** C.2.4.1.1.1, with the basic thresholds 3, 7 and 21. */
    private static int defaultThreshold(int maxval, int near, int least, int which) {
        int basic = which == 1 ? 3 : which == 2 ? 7 : 21;
        int spread = (2 * which + 1) * near;
        int value;
        if (maxval >= 128) {
            int factor = (Math.min(maxval, 4095) + 128) / 256;
            value = factor * (basic - which - 1) + which + 1 + spread;
        } else {
            int factor = 256 / (maxval + 1);
            value = Math.max(which + 1, basic / factor + spread);
        }
        return value > maxval || value < least ? least : value;
    }
}
