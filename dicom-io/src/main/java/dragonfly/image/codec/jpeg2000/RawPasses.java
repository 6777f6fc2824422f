package dragonfly.image.codec.jpeg2000;

/** The two coding passes that may be raw bits: D.6. */
final class RawPasses {
    private final BlockState block;
    private final RawBits bits;

    RawPasses(BlockState block, RawBits bits) {
        this.block = block;
        this.bits = bits;
    }

    /** Coefficients with a significant neighbour. */
    void significance(int plane) {
        BlockState b = block;
        int found = 3 << plane;
        int at = 0;
        for (int top = 0; top < b.height; top += 4) {
            int end = 3 * Math.min(4, b.height - top);
            int p = (top / 4 + 1) * b.stride + 1;
            for (int x = 0; x < b.width; x++, p++, at += 4) {
                int own = b.flags[p];
                if (own == 0) {
                    continue;
                }
                for (int shift = 0, i = at; shift < end; shift += 3, i++) {
                    int around = own >>> shift & BlockState.AROUND;
                    if (around == 0 || (around & BlockState.SELF) != 0) {
                        continue;
                    }
                    if (bits.bit() != 0) {
                        int negative = bits.bit();
                        b.values[i] = found | negative << 31;
                        b.spread(p, shift, negative);
                        own |= (BlockState.SELF | negative << BlockState.NEGATIVE) << shift;
                    }
                    own |= BlockState.VISITED << shift;
                }
                b.flags[p] = own;
            }
        }
    }

    /** Coefficients that were significant before this plane. */
    void refinement(int plane) {
        BlockState b = block;
        int half = 1 << plane;
        int at = 0;
        for (int top = 0; top < b.height; top += 4) {
            int p = (top / 4 + 1) * b.stride + 1;
            for (int x = 0; x < b.width; x++, p++, at += 4) {
                int own = b.flags[p];
                for (int shift = 0, i = at; shift < 12; shift += 3, i++) {
                    int mine = own >>> shift & (BlockState.SELF | BlockState.VISITED);
                    if (mine == BlockState.SELF) {
                        b.values[i] += bits.bit() != 0 ? half : -half;
                        own |= BlockState.REFINED << shift;
                    }
                }
                b.flags[p] = own;
            }
        }
    }
}
