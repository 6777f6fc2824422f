package dragonfly.image.codec.jpeg2000;

/** The three coding passes of a bit plane with arithmetic decoding: D.3. */
final class MqPasses {
    private final BlockState block;
    private final MqDecoder mq;

    MqPasses(BlockState block, MqDecoder mq) {
        this.block = block;
        this.mq = mq;
    }

    /** D.3.1: coefficients with a significant neighbour. */
    void significance(int plane, byte[] contexts) {
        BlockState b = block;
        MqDecoder decoder = mq;
        int[] flags = b.flags;
        int[] values = b.values;
        int[] states = decoder.contexts;
        int slack = decoder.slack;
        int found = 3 << plane;
        int at = 0;
        for (int top = 0; top < b.height; top += 4) {
            int rows = BlockState.rows(b.height - top);
            int p = (top / 4 + 1) * b.stride + 1;
            for (int x = 0; x < b.width; x++, p++, at += 4) {
                int own = flags[p];
                int left = BlockState.candidates(own) & rows;
                if (left == 0) {
                    continue;
                }
                do {
                    int shift = Integer.numberOfTrailingZeros(left);
                    left &= left - 1;
                    int context = contexts[own >>> shift & BlockState.AROUND];
                    int state = states[context];
                    slack -= state & MqTable.INTERVAL;
                    int bit = state & 1;
                    if (slack < 0) {
                        decoder.slack = slack;
                        bit = decoder.slow(context, state);
                        slack = decoder.slack;
                    }
                    own |= BlockState.VISITED << shift;
                    if (bit != 0) {
                        int sign = BlockState.sign(flags, p, own, shift);
                        context = sign & Contexts.SIGN_CONTEXT;
                        state = states[context];
                        slack -= state & MqTable.INTERVAL;
                        bit = state & 1;
                        if (slack < 0) {
                            decoder.slack = slack;
                            bit = decoder.slow(context, state);
                            slack = decoder.slack;
                        }
                        bit ^= sign >> 5;
                        values[at + BlockState.row(shift)] = found | bit << 31;
                        b.spread(p, shift, bit);
                        own |= (BlockState.SELF | bit << BlockState.NEGATIVE) << shift;
                        left |= BlockState.below(own, shift) & rows;
                    }
                } while (left != 0);
                flags[p] = own;
            }
        }
        decoder.slack = slack;
    }

    /** D.3.3: coefficients that were significant before this plane. */
    void refinement(int plane) {
        BlockState b = block;
        MqDecoder decoder = mq;
        int[] flags = b.flags;
        int[] values = b.values;
        int[] states = decoder.contexts;
        int slack = decoder.slack;
        int half = 1 << plane;
        int at = 0;
        for (int top = 0; top < b.height; top += 4) {
            int p = (top / 4 + 1) * b.stride + 1;
            for (int x = 0; x < b.width; x++, p++, at += 4) {
                int own = flags[p];
                int left = BlockState.refinable(own);
                if (left == 0) {
                    continue;
                }
                do {
                    int shift = Integer.numberOfTrailingZeros(left);
                    left &= left - 1;
                    int mine = own >>> shift;
                    int before = (mine >>> 20) & 1;
                    int near = ((mine & BlockState.NEIGHBOURS) + BlockState.AROUND) >> 9;
                    int context = Contexts.MAGNITUDE + (near & ~before) + 2 * before;
                    int state = states[context];
                    slack -= state & MqTable.INTERVAL;
                    int bit = state & 1;
                    if (slack < 0) {
                        decoder.slack = slack;
                        bit = decoder.slow(context, state);
                        slack = decoder.slack;
                    }
                    values[at + BlockState.row(shift)] += (half ^ (bit - 1)) - (bit - 1);
                    own |= BlockState.REFINED << shift;
                } while (left != 0);
                flags[p] = own;
            }
        }
        decoder.slack = slack;
    }

    /** D.3.4: all others; ends the plane. */
    void cleanup(int plane, byte[] contexts) {
        BlockState b = block;
        MqDecoder decoder = mq;
        int[] flags = b.flags;
        int[] values = b.values;
        int[] states = decoder.contexts;
        int slack = decoder.slack;
        int found = 3 << plane;
        int at = 0;
        for (int top = 0; top < b.height; top += 4) {
            int rows = BlockState.rows(b.height - top);
            int p = (top / 4 + 1) * b.stride + 1;
            for (int x = 0; x < b.width; x++, p++, at += 4) {
                int own = flags[p];
                int shift = 0;
                boolean known = false;
                if (own == 0 && rows == BlockState.ALL_ROWS) {
                    int state = states[Contexts.RUN];
                    slack -= state & MqTable.INTERVAL;
                    int bit = state & 1;
                    if (slack < 0) {
                        decoder.slack = slack;
                        bit = decoder.slow(Contexts.RUN, state);
                        slack = decoder.slack;
                    }
                    if (bit == 0) {
                        continue;
                    }
                    decoder.slack = slack;
                    int high = decoder.symbol(Contexts.UNIFORM);
                    shift = 3 * (2 * high + decoder.symbol(Contexts.UNIFORM));
                    slack = decoder.slack;
                    known = true;
                }
                int left = BlockState.remaining(own) & rows & (-1 << shift);
                while (left != 0) {
                    shift = Integer.numberOfTrailingZeros(left);
                    left &= left - 1;
                    int bit = 1;
                    if (!known) {
                        int context = contexts[own >>> shift & BlockState.AROUND];
                        int state = states[context];
                        slack -= state & MqTable.INTERVAL;
                        bit = state & 1;
                        if (slack < 0) {
                            decoder.slack = slack;
                            bit = decoder.slow(context, state);
                            slack = decoder.slack;
                        }
                    }
                    known = false;
                    if (bit != 0) {
                        int sign = BlockState.sign(flags, p, own, shift);
                        int context = sign & Contexts.SIGN_CONTEXT;
                        int state = states[context];
                        slack -= state & MqTable.INTERVAL;
                        bit = state & 1;
                        if (slack < 0) {
                            decoder.slack = slack;
                            bit = decoder.slow(context, state);
                            slack = decoder.slack;
                        }
                        bit ^= sign >> 5;
                        values[at + BlockState.row(shift)] = found | bit << 31;
                        b.spread(p, shift, bit);
                        own |= (BlockState.SELF | bit << BlockState.NEGATIVE) << shift;
                    }
                }
                flags[p] = own & ~BlockState.ANY_VISITED;
            }
        }
        decoder.slack = slack;
    }

    /** The pattern that may end a plane, D.5; a wrong one changes nothing. */
    void segmentationSymbol() {
        for (int i = 0; i < 4; i++) {
            mq.symbol(Contexts.UNIFORM);
        }
    }
}
