package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

import java.util.Arrays;

/**
 * A Huffman table (T.81 annex C) ready for decoding: short codes by one look-up, longer ones by
 * length. Immutable but for the table of differences, which is made when it is first asked for.
 */
final class HuffmanTable {
    /** Bits that are looked up at once. */
    static final int LOOK = 10;

    /** Bits of a code and the number behind it that are looked up at once. */
    static final int LOOK_DIFFERENCE = 12;

    static final int LONGEST = 16;

    /** By the next {@link #LOOK} bits: length of the code in bits 8 to 15, symbol below; or 0. */
    private final short[] look = new short[1 << LOOK];

    /** By length: the largest code of that length, -1 if there is none. */
    private final int[] largest = new int[LONGEST + 1];

    /** By length: what to add to a code for its place in {@link #symbols}. */
    private final int[] place = new int[LONGEST + 1];

    private final byte[] symbols;
    private int[] differences = new int[0];

    /**
     * A table from its segment.
     *
     * @param counts how many codes there are of each length, from 1 on
     * @param symbols the codes' meanings, ascending by code
     * @throws ImageException if there are more codes than bits for them
     */
    HuffmanTable(int[] counts, byte[] symbols) throws ImageException {
        this.symbols = symbols;
        int code = 0;
        int at = 0;
        Arrays.fill(largest, -1);
        for (int length = 1; length <= LONGEST; length++, code <<= 1) {
            int count = counts[length - 1];
            // A code of nothing but ones is not allowed, but old encoders write it.
            if (code + count > 1 << length) {
                throw Segments.damaged("Huffman table overfull");
            }
            place[length] = at - code;
            if (count > 0) {
                largest[length] = code + count - 1;
            }
            for (int i = 0; i < count; i++, code++, at++) {
                enter(code, length, symbols[at]);
            }
        }
    }

    private void enter(int code, int length, byte symbol) {
        if (length <= LOOK) {
            int first = code << (LOOK - length);
            Arrays.fill(
                    look,
                    first,
                    first + (1 << (LOOK - length)),
                    (short) (length << 8 | (symbol & 0xFF)));
        }
    }

    /**
     * Length of the code that the highest bits hold in bits 8 to 15, its symbol below; 0 if none.
     */
    int find(long bits) {
        int known = look[(int) (bits >>> (Long.SIZE - LOOK))];
        return known != 0 ? known : findLong(bits);
    }

    private int findLong(long bits) {
        for (int length = LOOK + 1; length <= LONGEST; length++) {
            int code = (int) (bits >>> (Long.SIZE - length));
            if (code <= largest[length]) {
                return length << 8 | (symbols[code + place[length]] & 0xFF);
            }
        }
        return 0;
    }

    /** Refuses a table whose symbols are no categories of differences (T.81 table H.2). */
    void requireCategories(int most) throws ImageException {
        for (byte symbol : symbols) {
            if ((symbol & 0xFF) > most) {
                throw Segments.damaged("Huffman table of no differences");
            }
        }
    }

    /**
     * By the next {@link #LOOK_DIFFERENCE} bits: bits of the code and the number behind it in bits
     * 0 to 7 and the difference above; or, where both do not fit, 0 in bits 0 to 7.
     */
    int[] differences() {
        if (differences.length == 0) {
            int[] made = new int[1 << LOOK_DIFFERENCE];
            for (int i = 0; i < made.length; i++) {
                made[i] = difference((long) i << (Long.SIZE - LOOK_DIFFERENCE));
            }
            differences = made;
        }
        return differences;
    }

    private int difference(long bits) {
        int found = find(bits);
        int length = found >> 8;
        int category = found & 0xFF;
        if (found == 0 || category >= LONGEST || length + category > LOOK_DIFFERENCE) {
            return 0;
        }
        return extend(bits << length, category) << 8 | (length + category);
    }

    /** The signed number that a category's highest bits stand for: T.81 F.2.2.1. */
    static int extend(long bits, int category) {
        if (category == 0) {
            return 0;
        }
        int number = (int) (bits >>> (Long.SIZE - category));
        return bits < 0 ? number : number + 1 - (1 << category);
    }
}
