package dragonfly.image.codec.jpeg2000;

/**
 * Decodes blocks, one after the other: annex D of part 1, clause 7 of part 15. One thread at a
 * time.
 */
final class BlockDecoder {
    private final BlockState state = new BlockState();
    private final MqDecoder mq = new MqDecoder();
    private final RawBits raw = new RawBits();
    private final MqPasses mqPasses = new MqPasses(state, mq);
    private final RawPasses rawPasses = new RawPasses(state, raw);
    private final HtCleanup htCleanup = new HtCleanup();
    private final HtRefinement htRefinement = new HtRefinement();
    private final Codewords codewords = new Codewords();

    /** The coefficients of the block that was decoded last. */
    BlockState state() {
        return state;
    }

    /**
     * Decodes a block.
     *
     * @param bytes the code stream
     * @return false if its bytes make no sense; its coefficients then are zero
     */
    boolean decode(CodeBlock block, CodingStyle style, byte[] bytes) {
        state.clear(block.width, block.height, style.has(CodingStyle.CAUSAL));
        codewords.gather(block, style, bytes);
        if (!style.has(CodingStyle.HIGH_THROUGHPUT)) {
            passes(block, style);
            return true;
        }
        boolean sensible =
                htCleanup.decode(
                        block, state, codewords.bytes(), codewords.start(0), codewords.length(0));
        if (!sensible) {
            state.clear(block.width, block.height, false);
        } else if (block.passes() > 1 && block.planes > 1 && codewords.length(1) > 0) {
            htRefinement.decode(
                    state,
                    block.passes(),
                    block.planes - 2,
                    codewords.bytes(),
                    codewords.start(1),
                    codewords.length(1));
        }
        return sensible;
    }

    private void passes(CodeBlock block, CodingStyle style) {
        Contexts.reset(mq.contexts);
        int passes = Math.min(block.passes(), 3 * block.planes - 2);
        int pass = 0;
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
