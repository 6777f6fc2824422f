package dragonfly.image.codec.jpeg2000;

/**
 * The two passes that may follow the first one of a high-throughput block, as raw bits: ISO
 * 15444-15, 7.4 and 7.5. Both share a segment, the one from its front, the other from its end.
 */
final class HtRefinement {
    private static final int GROUP = 4;

    private final ForwardBits significance = new ForwardBits();
    private final BackwardBits magnitudes = new BackwardBits();

    /**
     * Decodes one or both passes.
     *
     * @param passes 2 with the first pass: significance alone; 3: magnitudes as well
     * @param plane the bit plane below that of the first pass
     */
    void decode(BlockState state, int passes, int plane, byte[] bytes, int from, int length) {
        mark(state);
        if (passes > 2) {
            magnitudes.start(bytes, from, from + length);
            refine(state, plane);
        }
        significance.start(bytes, from, length, 0);
        for (int top = 0; top < state.height; top += 4) {
            propagate(state, top, plane);
        }
    }

    /** Puts into the flags which of a stripe's column are significant, a bit a row. */
    private static void mark(BlockState state) {
        int at = 0;
        for (int top = 0; top < state.height; top += 4) {
            int p = (top / 4 + 1) * state.stride + 1;
            for (int x = 0; x < state.width; x++, p++, at += 4) {
                int flags = 0;
                for (int row = 0; row < 4; row++) {
                    flags |= state.values[at + row] != 0 ? 1 << row : 0;
                }
                state.flags[p] = flags;
            }
        }
    }

    private void refine(BlockState state, int plane) {
        int half = 1 << plane;
        for (int i = 0; i < 4 * state.width * ((state.height + 3) / 4); i++) {
            if (state.values[i] != 0) {
                state.values[i] += (magnitudes.peek() & 1) != 0 ? half : -half;
                magnitudes.skip(1);
            }
        }
    }

    /** A stripe: the signs of four columns follow what was found in them. */
    private void propagate(BlockState state, int top, int plane) {
        int[] flags = state.flags;
        int rows = (1 << Math.min(4, state.height - top)) - 1;
        int first = (top / 4 + 1) * state.stride + 1;
        int at = top * state.width;
        for (int x = 0; x < state.width; x += GROUP) {
            int end = Math.min(state.width, x + GROUP);
            int found = 0;
            for (int column = x; column < end; column++) {
                int p = first + column;
                int own = flags[p];
                int beside = window(state, p - 1) | window(state, p + 1);
                int over = window(state, p);
                int added = 0;
                for (int row = 0; row < 4; row++) {
                    int near = ((beside >> row) & 7) | (((over | (added << 1)) >> row) & 5);
                    if (near != 0 && ((rows & ~own) >> row & 1) != 0) {
                        added |= (significance.peek() & 1) << row;
                        significance.skip(1);
                    }
                }
                flags[p] = own | added;
                found |= added << (4 * (column - x));
            }
            signs(state, at + 4 * x, found, 3 << plane);
        }
    }

    /** Six rows of a column: the one above the stripe, its four, the one below. */
    private static int window(BlockState state, int p) {
        int below = state.causal ? 0 : state.flags[p + state.stride] & 1;
        return ((state.flags[p - state.stride] >> 3) & 1)
                | ((state.flags[p] & 15) << 1)
                | (below << 5);
    }

    private void signs(BlockState state, int at, int found, int value) {
        for (int left = found; left != 0; left &= left - 1) {
            int which = Integer.numberOfTrailingZeros(left);
            state.values[at + which] = value | significance.peek() << 31;
            significance.skip(1);
        }
    }
}
