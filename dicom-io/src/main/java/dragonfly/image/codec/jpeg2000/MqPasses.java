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
            int end = 3 * Math.min(4, b.height - top);
            int p = (top / 4 + 1) * b.stride + 1;
            for (int x = 0; x < b.width; x++, p++, at += 4) {
                int own = flags[p];
                if (own == 0) {
                    continue;
                }
                for (int shift = 0, i = at; shift < end; shift += 3, i++) {
                    int around = own >>> shift & BlockState.AROUND;
                    if (around == 0 || (around & BlockState.SELF) != 0) {
                        continue;
                    }
                    int context = contexts[around];
                    int state = states[context];
                    slack -= state & MqTable.INTERVAL;
                    int bit = state & 1;
                    if (slack < 0) {
                        decoder.slack = slack;
                        bit = decoder.slow(context, state);
                        slack = decoder.slack;
                    }
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
                        values[i] = found | bit << 31;
                        b.spread(p, shift, bit);
                        own |= (BlockState.SELF | bit << BlockState.NEGATIVE) << shift;
                    }
                    own |= BlockState.VISITED << shift;
                }
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
                if ((own & BlockState.ANY_SELF) == 0) {
                    continue;
                }
                for (int shift = 0, i = at; shift < 12; shift += 3, i++) {
                    int mine = own >>> shift;
                    if ((mine & (BlockState.SELF | BlockState.VISITED)) != BlockState.SELF) {
                        continue;
                    }
                    int context =
                            (mine & BlockState.REFINED) != 0
                                    ? Contexts.MAGNITUDE + 2
                                    : (mine & BlockState.NEIGHBOURS) != 0
                                            ? Contexts.MAGNITUDE + 1
                                            : Contexts.MAGNITUDE;
                    int state = states[context];
                    slack -= state & MqTable.INTERVAL;
                    int bit = state & 1;
                    if (slack < 0) {
                        decoder.slack = slack;
                        bit = decoder.slow(context, state);
                        slack = decoder.slack;
                    }
                    values[i] += bit != 0 ? half : -half;
                    own |= BlockState.REFINED << shift;
                }
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
            int end = 3 * Math.min(4, b.height - top);
            int p = (top / 4 + 1) * b.stride + 1;
            for (int x = 0; x < b.width; x++, p++, at += 4) {
                int own = flags[p];
                int shift = 0;
                boolean known = false;
                if (own == 0 && end == 12) {
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
                for (; shift < end; shift += 3) {
                    int mine = own >>> shift;
                    if ((mine & (BlockState.SELF | BlockState.VISITED)) != 0) {
                        continue;
                    }
                    int bit = 1;
                    if (!known) {
                        int context = contexts[mine & BlockState.AROUND];
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
                        values[at + shift / 3] = found | bit << 31;
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
