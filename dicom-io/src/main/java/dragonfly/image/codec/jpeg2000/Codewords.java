package dragonfly.image.codec.jpeg2000;

import java.util.Arrays;

/**
 * The code words of a block, each in one piece. Two bytes 0xFF behind each make every decoder read
 * ones where the word ends, as the standard wants, without looking at its length.
 */
final class Codewords {
    private static final int GUARD = 2;

    private byte[] joined = new byte[8192];
    private int[] starts = new int[16];
    private int[] passes = new int[16];
    private int[] lengths = new int[16];
    private int count;

    /** Joins what packets brought. */
    void gather(CodeBlock block, CodingStyle style, byte[] bytes) {
        int total = 0;
        for (int chunk = 0; chunk < block.chunks(); chunk++) {
            total += block.length(chunk) + GUARD;
        }
        if (joined.length < total) {
            joined = new byte[Math.max(total, 2 * joined.length)];
        }
        count = 0;
        int at = 0;
        int pass = 0;
        int wordEnd = 0;
        for (int chunk = 0; chunk < block.chunks(); chunk++) {
            if (pass >= wordEnd) {
                at = count == 0 ? 0 : guard(at);
                begin(at);
                wordEnd = CodeBlock.codewordEnd(style, pass);
            }
            System.arraycopy(bytes, block.offset(chunk), joined, at, block.length(chunk));
            at += block.length(chunk);
            pass += block.passes(chunk);
            passes[count - 1] += block.passes(chunk);
            lengths[count - 1] += block.length(chunk);
        }
        if (count > 0) {
            guard(at);
        }
    }

    private int guard(int at) {
        joined[at] = (byte) 0xFF;
        joined[at + 1] = (byte) 0xFF;
        return at + GUARD;
    }

    private void begin(int at) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            passes = Arrays.copyOf(passes, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        starts[count] = at;
        passes[count] = 0;
        lengths[count] = 0;
        count++;
    }

    /** The words, each followed by its guard. */
    byte[] bytes() {
        return joined;
    }

    /** Where a word starts. */
    int start(int word) {
        return starts[word];
    }

    /** How many passes a word holds. */
    int passes(int word) {
        return passes[word];
    }

    /** How many bytes a word has. */
    int length(int word) {
        return lengths[word];
    }
}
