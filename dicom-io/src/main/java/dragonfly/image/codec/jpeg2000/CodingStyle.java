package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

/** How the wavelet coefficients of a component are coded: the SPcod and SPcoc fields, A.6.1. */
final class CodingStyle {
    /** Some passes are raw bits. */
    static final int BYPASS = 0x01;

    /** Contexts start afresh with each pass. */
    static final int RESET = 0x02;

    /** Each pass has a code word of its own. */
    static final int TERMINATE = 0x04;

    /** A stripe of four rows knows nothing of the next. */
    static final int CAUSAL = 0x08;

    /** A pattern ends each bit plane. */
    static final int SYMBOLS = 0x20;

    /** Blocks are of high throughput: part 15. */
    static final int HIGH_THROUGHPUT = 0x40;

    private static final int MIXED = 0x80;

    private final int levels;
    private final int blockWidthBits;
    private final int blockHeightBits;
    private final int style;
    private final boolean reversible;
    private final byte[] precincts;

    private CodingStyle(
            int levels,
            int blockWidthBits,
            int blockHeightBits,
            int style,
            boolean reversible,
            byte[] precincts) {
        this.levels = levels;
        this.blockWidthBits = blockWidthBits;
        this.blockHeightBits = blockHeightBits;
        this.style = style;
        this.reversible = reversible;
        this.precincts = precincts;
    }

    /** Reads the fields; sizes of precincts follow them if {@code ownPrecincts}. */
    static CodingStyle read(Cursor segment, boolean ownPrecincts) throws ImageException {
        int levels = segment.u8();
        int blockWidthBits = (segment.u8() & 15) + 2;
        int blockHeightBits = (segment.u8() & 15) + 2;
        int style = segment.u8();
        int wavelet = segment.u8();
        if (levels > 32
                || blockWidthBits > 10
                || blockHeightBits > 10
                || blockWidthBits + blockHeightBits > 12) {
            throw Faults.damaged(
                    "%d levels, blocks of 2^%d x 2^%d"
                            .formatted(levels, blockWidthBits, blockHeightBits));
        }
        if (wavelet > 1) {
            throw Faults.unsupported("with a wavelet of its own");
        }
        if ((style & MIXED) != 0) {
            throw Faults.unsupported("with blocks of both kinds");
        }
        byte[] precincts = ownPrecincts ? segment.bytes(levels + 1) : new byte[0];
        for (int r = 1; r < precincts.length; r++) {
            if ((precincts[r] & 0x0F) == 0 || (precincts[r] & 0xF0) == 0) {
                throw Faults.damaged("precincts smaller than a block of one");
            }
        }
        return new CodingStyle(
                levels, blockWidthBits, blockHeightBits, style, wavelet == 1, precincts);
    }

    /** How often the component was halved; there is one resolution more. */
    int levels() {
        return levels;
    }

    /** The largest width of a code block, as a power of two. */
    int blockWidthBits() {
        return blockWidthBits;
    }

    /** The largest height of a code block, as a power of two. */
    int blockHeightBits() {
        return blockHeightBits;
    }

    boolean has(int flag) {
        return (style & flag) != 0;
    }

    /** The 5/3 wavelet on integers, else the 9/7 one on floating-point numbers. */
    boolean isReversible() {
        return reversible;
    }

    /** The width of a resolution's precincts, as a power of two. */
    int precinctWidthBits(int resolution) {
        return precincts.length == 0 ? 15 : precincts[resolution] & 15;
    }

    /** The height of a resolution's precincts, as a power of two. */
    int precinctHeightBits(int resolution) {
        return precincts.length == 0 ? 15 : precincts[resolution] >> 4 & 15;
    }
}
