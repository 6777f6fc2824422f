package dragonfly.image.codec.jpeg2000;

/**
 * States of the arithmetic decoder, table C.2, packed so that one {@code int} in a context tells
 * all that the common case needs: the size of the less probable interval in bits 8 to 30, the
 * number of the state in bits 1 to 6, the more probable symbol in bit 0.
 */
final class MqTable {
    /** The part of a packed state that is the interval. */
    static final int INTERVAL = 0x7FFFFF00;

    /** The part that is the number of the state and the symbol, for {@link #NEXT}. */
    static final int INDEX = 0x7F;

    /** Interval of the less probable symbol, for each state. */
    private static final int[] INTERVALS = {
        0x5601, 0x3401, 0x1801, 0x0AC1, 0x0521, 0x0221, 0x5601, 0x5401, 0x4801, 0x3801, 0x3001,
        0x2401, 0x1C01, 0x1601, 0x5601, 0x5401, 0x5101, 0x4801, 0x3801, 0x3401, 0x3001, 0x2801,
        0x2401, 0x2201, 0x1C01, 0x1801, 0x1601, 0x1401, 0x1201, 0x1101, 0x0AC1, 0x09C1, 0x08A1,
        0x0521, 0x0441, 0x02A1, 0x0221, 0x0141, 0x0111, 0x0085, 0x0049, 0x0025, 0x0015, 0x0009,
        0x0005, 0x0001, 0x5601,
    };

    private static final int[] MORE = {
        1, 2, 3, 4, 5, 38, 7, 8, 9, 10, 11, 12, 13, 29, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
        26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 45, 46,
    };

    private static final int[] LESS = {
        1, 6, 9, 12, 29, 33, 6, 14, 14, 14, 17, 18, 20, 21, 14, 14, 15, 16, 17, 18, 19, 19, 20, 21,
        22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 46,
    };

    /**
     * The packed state that follows a renormalisation: by twice the index, and one more where the
     * symbol was the less probable.
     */
    static final int[] NEXT = new int[4 * INTERVALS.length];

    static {
        for (int state = 0; state < INTERVALS.length; state++) {
            boolean switches = state == 0 || state == 6 || state == 14;
            for (int symbol = 0; symbol < 2; symbol++) {
                int at = 2 * (2 * state + symbol);
                NEXT[at] = packed(MORE[state], symbol);
                NEXT[at + 1] = packed(LESS[state], switches ? 1 - symbol : symbol);
            }
        }
    }

    private MqTable() {}

    /** A state with its more probable symbol. */
    static int packed(int state, int symbol) {
        return INTERVALS[state] << 8 | state << 1 | symbol;
    }
}
