package dragonfly.image.codec.jpeg2000;

import java.util.Arrays;

/** One code block: where its coefficients go, and where its coded bytes lie. */
final class CodeBlock {
    /** The most magnitude bit planes that an {@code int} holds beside a sign and half a step. */
    static final int MOST_PLANES = 30;

    private static final int FIELDS = 3;

    final Band band;

    /** Where its first coefficient stands in the component's coefficients. */
    final int planeX;

    final int planeY;
    final int width;
    final int height;

    /** How many bit planes are coded; placeholder passes of high throughput take some away. */
    int planes;

    /** Bits for a length, B.10.7.1. */
    int lengthBits = 3;

    private int passes;
    private int[] chunks = new int[FIELDS];
    private int chunkCount;

    CodeBlock(Band band, int planeX, int planeY, int width, int height, int planes) {
        this.band = band;
        this.planeX = planeX;
        this.planeY = planeY;
        this.width = width;
        this.height = height;
        this.planes = planes;
    }

    /** Coding passes so far. */
    int passes() {
        return passes;
    }

    /** Adds bytes that hold some passes or a part of them; their place is told later. */
    void add(int length, int newPasses) {
        if (FIELDS * (chunkCount + 1) > chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunks.length);
        }
        chunks[FIELDS * chunkCount] = -1;
        chunks[FIELDS * chunkCount + 1] = length;
        chunks[FIELDS * chunkCount + 2] = newPasses;
        chunkCount++;
        passes += newPasses;
    }

    int chunks() {
        return chunkCount;
    }

    /** Where a chunk's bytes start in the code stream. */
    int offset(int chunk) {
        return chunks[FIELDS * chunk];
    }

    int length(int chunk) {
        return chunks[FIELDS * chunk + 1];
    }

    int passes(int chunk) {
        return chunks[FIELDS * chunk + 2];
    }

    void place(int chunk, int offset) {
        chunks[FIELDS * chunk] = offset;
    }

    /** Forgets the chunks from one on: their bytes are not there. */
    void cut(int chunk) {
        while (chunkCount > chunk) {
            chunkCount--;
            passes -= passes(chunkCount);
        }
    }

    /**
     * Before which pass the code word that holds a pass ends: table D.9, and B.1 of part 15.
     *
     * @return a number greater than {@code pass}
     */
    static int codewordEnd(CodingStyle style, int pass) {
        if (style.has(CodingStyle.HIGH_THROUGHPUT)) {
            return pass == 0 ? 1 : 3;
        }
        if (style.has(CodingStyle.TERMINATE)) {
            return pass + 1;
        }
        if (!style.has(CodingStyle.BYPASS)) {
            return Integer.MAX_VALUE;
        }
        if (pass < 10) {
            return 10;
        }
        return (pass - 10) % 3 == 2 ? pass + 1 : pass + 2 - (pass - 10) % 3;
    }
}
