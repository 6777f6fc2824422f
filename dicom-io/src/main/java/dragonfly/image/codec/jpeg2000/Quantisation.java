package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

/** Step sizes of a component's sub-bands: QCD and QCC, A.6.4. */
final class Quantisation {
    private static final int NONE = 0;
    private static final int DERIVED = 1;
    private static final int EXPOUNDED = 2;

    private final int guardBits;
    private final boolean derived;
    private final int[] exponents;
    private final int[] mantissas;

    private Quantisation(int guardBits, boolean derived, int[] exponents, int[] mantissas) {
        this.guardBits = guardBits;
        this.derived = derived;
        this.exponents = exponents;
        this.mantissas = mantissas;
    }

    static Quantisation read(Cursor segment) throws ImageException {
        int head = segment.u8();
        int style = head & 31;
        if (style > EXPOUNDED) {
            throw Faults.damaged("quantisation " + style);
        }
        int bands =
                switch (style) {
                    case NONE -> segment.left();
                    case DERIVED -> 1;
                    default -> segment.left() / 2;
                };
        if (bands < 1 || bands > 97) {
            throw Faults.damaged(bands + " sub-bands");
        }
        int[] exponents = new int[bands];
        int[] mantissas = new int[bands];
        for (int b = 0; b < bands; b++) {
            int value = style == NONE ? segment.u8() << 8 : segment.u16();
            exponents[b] = value >> 11;
            mantissas[b] = value & 0x7FF;
        }
        return new Quantisation(head >> 5, style == DERIVED, exponents, mantissas);
    }

    /**
     * The exponent of a sub-band: E-5 where it is derived.
     *
     * @param resolution the resolution that the sub-band completes
     * @param index the number of the sub-band: 0, then three for each resolution
     */
    int exponent(int resolution, int index) throws ImageException {
        if (derived) {
            return Math.max(0, exponents[0] - Math.max(0, resolution - 1));
        }
        if (index >= exponents.length) {
            throw Faults.damaged("no step size for sub-band " + index);
        }
        return exponents[index];
    }

    /** The mantissa of a sub-band's step size, in 1/2048. */
    int mantissa(int index) {
        return derived ? mantissas[0] : mantissas[index];
    }

    int guardBits() {
        return guardBits;
    }
}
