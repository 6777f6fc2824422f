package dragonfly.image.codec.zstd;

import dragonfly.image.ImageException;

import java.util.Arrays;

/**
 * A Huffman code (RFC 8878, 4.2): for each run of {@code bits} bits the symbol that it starts with
 * and that symbol's length.
 */
record Huffman(int bits, byte[] symbols, byte[] lengths) {
    private static final int MOST_BITS = 11;
    private static final int MOST_WEIGHTS = 255;

    /** A code and where its description ended. */
    record Described(Huffman code, int end) {}

    /** Reads the description of a code. */
    static Described read(byte[] bytes, int start, int end) throws ImageException {
        if (start >= end) {
            throw Faults.damaged("a code cut short");
        }
        int header = bytes[start] & 0xFF;
        byte[] weights = new byte[MOST_WEIGHTS + 1];
        int count;
        int after;
        if (header < 128) {
            after = start + 1 + header;
            if (after > end) {
                throw Faults.damaged("a code cut short");
            }
            count = packedWeights(bytes, start + 1, after, weights);
        } else {
            count = header - 127;
            after = start + 1 + (count + 1) / 2;
            if (after > end) {
                throw Faults.damaged("a code cut short");
            }
            for (int i = 0; i < count; i++) {
                int pair = bytes[start + 1 + i / 2] & 0xFF;
                weights[i] = (byte) (i % 2 == 0 ? pair >> 4 : pair & 15);
            }
        }
        return new Described(of(weights, count), after);
    }

    /** Weights in two interleaved streams of states, until the bits are used up. */
    private static int packedWeights(byte[] bytes, int start, int end, byte[] weights)
            throws ImageException {
        Fse.Described described = Fse.read(bytes, start, end, 6, MOST_WEIGHTS);
        Fse table = described.table();
        BackwardBits from = new BackwardBits(bytes, described.end(), end);
        int[] states = {from.read(table.accuracy()), from.read(table.accuracy())};
        int count = 0;
        for (int turn = 0; count < MOST_WEIGHTS - 1; turn ^= 1) {
            weights[count++] = (byte) table.symbol(states[turn]);
            states[turn] = table.next(states[turn], from);
            if (from.left() < 0) {
                weights[count++] = (byte) table.symbol(states[turn ^ 1]);
                return count;
            }
        }
        throw Faults.damaged("too many weights");
    }

    /** The code of such weights; that of the last symbol is what is left. */
    private static Huffman of(byte[] weights, int count) throws ImageException {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            if (weights[i] > MOST_BITS + 1) {
                throw Faults.damaged("weight " + weights[i]);
            }
            sum += weights[i] > 0 ? 1 << (weights[i] - 1) : 0;
        }
        int bits = sum == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(sum);
        int rest = (1 << bits) - sum;
        if (bits == 0 || bits > MOST_BITS || Integer.bitCount(rest) != 1) {
            throw Faults.damaged("weights that make no code");
        }
        weights[count] = (byte) (32 - Integer.numberOfLeadingZeros(rest));
        byte[] symbols = new byte[1 << bits];
        byte[] lengths = new byte[1 << bits];
        int at = 0;
        // The longest codes, which have the smallest weight, come first.
        for (int weight = 1; weight <= bits; weight++) {
            for (int s = 0; s <= count; s++) {
                if (weights[s] == weight) {
                    int cells = 1 << (weight - 1);
                    Arrays.fill(symbols, at, at + cells, (byte) s);
                    Arrays.fill(lengths, at, at + cells, (byte) (bits + 1 - weight));
                    at += cells;
                }
            }
        }
        return new Huffman(bits, symbols, lengths);
    }

    /** Decodes one stream of exactly so many symbols. */
    void decode(byte[] bytes, int start, int end, byte[] to, int offset, int count)
            throws ImageException {
        BackwardBits from = new BackwardBits(bytes, start, end);
        byte[] symbolOf = symbols;
        byte[] lengthOf = lengths;
        int peeked = bits;
        for (int i = offset; i < offset + count; i++) {
            int next = from.peek(peeked);
            to[i] = symbolOf[next];
            from.skip(lengthOf[next]);
        }
        if (from.left() != 0) {
            throw Faults.damaged(from.left() + " bits are left of a stream");
        }
    }
}
