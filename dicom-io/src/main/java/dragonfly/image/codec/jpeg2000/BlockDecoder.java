package dragonfly.image.codec.jpeg2000;

/** Decodes blocks of part 1, one after the other: annex D. One thread at a time. */
final class BlockDecoder {
    private final BlockState state = new BlockState();
    private final MqDecoder mq = new MqDecoder();
    private final RawBits raw = new RawBits();
    private final MqPasses mqPasses = new MqPasses(state, mq);
    private final RawPasses rawPasses = new RawPasses(state, raw);
    private final Codewords codewords = new Codewords();

    /**
     * Decodes a block.
     *
     * @param bytes the code stream
     * @return its coefficients, valid until the next call
     */
    BlockState decode(CodeBlock block, CodingStyle style, byte[] bytes) {
        state.clear(block.width, block.height, style.has(CodingStyle.CAUSAL));
        Contexts.reset(mq.contexts);
        int passes = Math.min(block.passes(), 3 * block.planes - 2);
        int pass = 0;
        codewords.gather(block, style, bytes);
        for (int word = 0; pass < passes; word++) {
            boolean isRaw = style.has(CodingStyle.BYPASS) && pass >= 10 && (pass - 10) % 3 != 2;
            if (isRaw) {
                raw.start(codewords.bytes(), codewords.start(word));
            } else {
                mq.start(codewords.bytes(), codewords.start(word));
            }
            int end = Math.min(passes, codewords.passes(word) + pass);
            for (; pass < end; pass++) {
                pass(pass, block, style, isRaw);
            }
        }
        return state;
    }

    private void pass(int pass, CodeBlock block, CodingStyle style, boolean isRaw) {
        int plane = block.planes - 1 - (pass + 2) / 3;
        byte[] significance = Contexts.significance(block.band.orientation());
        switch ((pass + 2) % 3) {
            case 0 -> {
                if (isRaw) {
                    rawPasses.significance(plane);
                } else {
                    mqPasses.significance(plane, significance);
                }
            }
            case 1 -> {
                if (isRaw) {
                    rawPasses.refinement(plane);
                } else {
                    mqPasses.refinement(plane);
                }
            }
            default -> {
                mqPasses.cleanup(plane, significance);
                if (style.has(CodingStyle.SYMBOLS)) {
                    mqPasses.segmentationSymbol();
                }
            }
        }
        if (style.has(CodingStyle.RESET)) {
            Contexts.reset(mq.contexts);
        }
    }
}
