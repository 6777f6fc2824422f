package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

/**
 * Bits of one restart interval, the most significant first. Behind its end come zeros, so nothing
 * needs a check bit by bit; {@link #isPastEnd()} tells afterwards. The inner loops keep copies of
 * the three numbers, so that they stay in registers.
 */
final class BitReader {
    /** As many bits there are at least after {@link #refill()}. */
    static final int REFILLED = 56;

    private final EntropyData data;
    private final byte[] bytes;

    /** The next bits, the first one in the sign. */
    long bits;

    /** How many of {@link #bits} count. */
    int count;

    /** Index of the byte that the next refill starts with; runs on behind the data. */
    int at;

    int limit;

    BitReader(EntropyData data) {
        this.data = data;
        this.bytes = data.bytes();
        begin();
    }

    private void begin() {
        bits = 0;
        count = 0;
        at = 0;
        limit = data.limit();
    }

    /** Goes to the next restart interval; false if there is none. */
    boolean restart() {
        boolean more = data.restart();
        if (more) {
            begin();
        }
        return more;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Fills up to at least {@link #REFILLED} bits. */
    void refill() {
        if (at < limit) {
            bits |= EntropyData.eight(bytes, at) >>> count;
        }
        at += (Long.SIZE - 1 - count) >> 3;
        count |= REFILLED;
    }

    /** Whether more bits were taken than there were. */
    boolean isPastEnd() {
        return (long) at * Byte.SIZE - count > (long) limit * Byte.SIZE;
    }

    /** The next symbol. At least 16 bits stay behind it. */
    int symbol(HuffmanTable table) throws ImageException {
        if (count < 2 * HuffmanTable.LONGEST) {
            refill();
        }
        int found = table.find(bits);
        if (found == 0) {
            return noSymbol();
        }
        drop(found >> 8);
        return found & 0xFF;
    }

    /** No code fits: the data are damaged, unless they ended within it. */
    int noSymbol() throws ImageException {
        drop(HuffmanTable.LONGEST);
        if (!isPastEnd()) {
            throw Segments.damaged("no such Huffman code");
        }
        return 0;
    }

    /** A signed number of a category, behind its symbol. */
    int number(int category) {
        int number = HuffmanTable.extend(bits, category);
        drop(category);
        return number;
    }

    /** Up to 16 bits as an unsigned number. */
    int unsigned(int length) {
        if (count < HuffmanTable.LONGEST) {
            refill();
        }
        int number = length == 0 ? 0 : (int) (bits >>> (Long.SIZE - length));
        drop(length);
        return number;
    }

    /** One bit. */
    int bit() {
        if (count == 0) {
            refill();
        }
        int bit = (int) (bits >>> (Long.SIZE - 1));
        drop(1);
        return bit;
    }

    /** A difference of lossless coding: T.81 table H.2, where category 16 has no bits. */
    int difference(HuffmanTable table) throws ImageException {
        int category = symbol(table);
        return category == HuffmanTable.LONGEST ? 1 << 15 : number(category);
    }

    private void drop(int length) {
        bits <<= length;
        count -= length;
    }
}
