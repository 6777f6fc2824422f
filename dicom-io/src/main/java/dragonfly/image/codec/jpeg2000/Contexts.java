package dragonfly.image.codec.jpeg2000;

import java.util.Arrays;

/** Which context a coefficient is decoded with, from what is known around it: D.3. */
final class Contexts {
    /** The first of the contexts for signs; those for significance are before. */
    private static final int SIGN = 9;

    /** The first of the contexts for refinement. */
    static final int MAGNITUDE = 14;

    /** Four coefficients at once. */
    static final int RUN = 17;

    /** Evenly distributed symbols. */
    static final int UNIFORM = 18;

    static final int COUNT = 19;

    /** Bits of a sign's entry that are the context; the next bit says to invert. */
    static final int SIGN_CONTEXT = 31;

    /**
     * The context of significance, by the sub-band's orientation and nine bits: the neighbourhood
     * row by row, bit 4 being the coefficient itself, which does not matter (table D.1).
     */
    private static final byte[][] SIGNIFICANCE = new byte[4][512];

    /**
     * The context of a sign and, in bit 5, whether the symbol is inverted (tables D.2 and D.3), by
     * bits for significant neighbours (1 above, 3 left, 5 right, 7 below) and negative ones (4
     * above, 0 left, 2 right, 6 below).
     */
    static final byte[] SIGNS = new byte[256];

    private static final int[] FRESH = new int[COUNT];

    static {
        for (int orientation = 0; orientation < 4; orientation++) {
            for (int around = 0; around < 512; around++) {
                SIGNIFICANCE[orientation][around] = (byte) significance(orientation, around);
            }
        }
        for (int around = 0; around < 256; around++) {
            SIGNS[around] = (byte) sign(around);
        }
        Arrays.fill(FRESH, MqTable.packed(0, 0));
        FRESH[0] = MqTable.packed(4, 0);
        FRESH[RUN] = MqTable.packed(3, 0);
        FRESH[UNIFORM] = MqTable.packed(46, 0);
    }

    private Contexts() {}

    /** The contexts of significance for an orientation; shared, not to be changed. */
    static byte[] significance(int orientation) {
        return SIGNIFICANCE[orientation];
    }

    /** Puts all contexts into their first states: table D.7. */
    static void reset(int[] states) {
        System.arraycopy(FRESH, 0, states, 0, COUNT);
    }

    private static int significance(int orientation, int around) {
        int beside = (around >> 3 & 1) + (around >> 5 & 1);
        int above = (around >> 1 & 1) + (around >> 7 & 1);
        int diagonal = (around & 1) + (around >> 2 & 1) + (around >> 6 & 1) + (around >> 8 & 1);
        return switch (orientation) {
            case Band.HL -> straight(above, beside, diagonal);
            case Band.HL | Band.LH -> diagonal(beside + above, diagonal);
            default -> straight(beside, above, diagonal);
        };
    }

    private static int straight(int along, int across, int diagonal) {
        if (along == 2) {
            return 8;
        }
        if (along == 1) {
            return across > 0 ? 7 : diagonal > 0 ? 6 : 5;
        }
        return across > 0 ? 2 + across : Math.min(2, diagonal);
    }

    private static int diagonal(int straight, int diagonal) {
        return switch (diagonal) {
            case 0 -> Math.min(2, straight);
            case 1 -> 3 + Math.min(2, straight);
            case 2 -> straight > 0 ? 7 : 6;
            default -> 8;
        };
    }

    private static int sign(int around) {
        int beside = Math.clamp(part(around, 3, 0) + part(around, 5, 2), -1, 1);
        int above = Math.clamp(part(around, 1, 4) + part(around, 7, 6), -1, 1);
        int sum = 3 * beside + above;
        int context =
                switch (Math.abs(sum)) {
                    case 0 -> SIGN;
                    case 1 -> SIGN + 1;
                    case 2 -> SIGN + 2;
                    case 3 -> SIGN + 3;
                    default -> SIGN + 4;
                };
        return sum < 0 ? context | 32 : context;
    }

    private static int part(int around, int significant, int negative) {
        return (around >> significant & 1) * (1 - 2 * (around >> negative & 1));
    }
}
