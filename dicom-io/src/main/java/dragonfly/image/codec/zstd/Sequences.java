package dragonfly.image.codec.zstd;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

/**
 * The sequences of the blocks of one frame (RFC 8878, 3.1.1.3.2): how many literals come next, and
 * how much of what was decoded before is repeated after them.
 */
final class Sequences {
    private static final int[] LITERAL_BASES = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 32, 40, 48,
        64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536
    };
    private static final byte[] LITERAL_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10,
        11, 12, 13, 14, 15, 16
    };
    private static final int[] MATCH_BASES = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
        28, 29, 30, 31, 32, 33, 34, 35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, 131, 259, 515, 1027,
        2051, 4099, 8195, 16387, 32771, 65539
    };
    private static final byte[] MATCH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
    };
    private static final short[] LITERAL_SHARES = {
        4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1,
        1, -1, -1, -1, -1
    };
    private static final short[] MATCH_SHARES = {
        1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1
    };
    private static final short[] OFFSET_SHARES = {
        1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1
    };
    private static final int MOST_OFFSET_CODES = 32;

    private @Nullable Fse literalTable;
    private @Nullable Fse offsetTable;
    private @Nullable Fse matchTable;
    private int last = 1;
    private int second = 4;
    private int third = 8;
    private int at;

    /**
     * Reads a section and carries it out.
     *
     * @param from the block's bytes
     * @param start where the section starts
     * @param end where it and the block end
     */
    void run(byte[] from, int start, int end, Literals literals, Output out) throws ImageException {
        int count = count(from, start, end);
        int used = 0;
        if (count > 0) {
            int modes = (int) Literals.little(from, at++, end, 1);
            Fse lengths = table(from, end, modes >> 6, literalTable, 9, 6, LITERAL_SHARES, 36);
            Fse offsets =
                    table(
                            from,
                            end,
                            (modes >> 4) & 3,
                            offsetTable,
                            8,
                            5,
                            OFFSET_SHARES,
                            MOST_OFFSET_CODES);
            Fse matches = table(from, end, (modes >> 2) & 3, matchTable, 9, 6, MATCH_SHARES, 53);
            literalTable = lengths;
            offsetTable = offsets;
            matchTable = matches;
            BackwardBits bits = new BackwardBits(from, at, end);
            int lengthState = bits.read(lengths.accuracy());
            int offsetState = bits.read(offsets.accuracy());
            int matchState = bits.read(matches.accuracy());
            for (int i = 0; i < count; i++) {
                int offsetCode = offsets.symbol(offsetState);
                int matchCode = matches.symbol(matchState);
                int lengthCode = lengths.symbol(lengthState);
                long offsetValue =
                        (1L << offsetCode) + Integer.toUnsignedLong(bits.read(offsetCode));
                int match = MATCH_BASES[matchCode] + bits.read(MATCH_BITS[matchCode]);
                int length = LITERAL_BASES[lengthCode] + bits.read(LITERAL_BITS[lengthCode]);
                if (i < count - 1) {
                    lengthState = lengths.next(lengthState, bits);
                    matchState = matches.next(matchState, bits);
                    offsetState = offsets.next(offsetState, bits);
                }
                if (bits.left() < 0 || length > literals.size() - used) {
                    throw Faults.damaged("sequences cut short");
                }
                out.copy(literals.bytes(), used, length);
                used += length;
                out.repeat(offset(offsetValue, length), match);
            }
            if (bits.left() != 0) {
                throw Faults.damaged("bits are left of the sequences");
            }
        }
        out.copy(literals.bytes(), used, literals.size() - used);
    }

    private int count(byte[] from, int start, int end) throws ImageException {
        int first = (int) Literals.little(from, start, end, 1);
        if (first < 128) {
            at = start + 1;
            return first;
        }
        if (first < 255) {
            at = start + 2;
            return ((first - 128) << 8) + (int) Literals.little(from, start + 1, end, 1);
        }
        at = start + 3;
        return (int) Literals.little(from, start + 1, end, 2) + 0x7F00;
    }

    private Fse table(
            byte[] from,
            int end,
            int mode,
            @Nullable Fse previous,
            int mostAccuracy,
            int usualAccuracy,
            short[] usual,
            int mostSymbols)
            throws ImageException {
        return switch (mode) {
            case 0 -> Fse.of(usualAccuracy, usual, usual.length);
            case 1 -> {
                int symbol = (int) Literals.little(from, at++, end, 1);
                if (symbol >= mostSymbols) {
                    throw Faults.damaged("symbol " + symbol);
                }
                yield Fse.constant(symbol);
            }
            case 2 -> {
                Fse.Described described = Fse.read(from, at, end, mostAccuracy, mostSymbols);
                at = described.end();
                yield described.table();
            }
            default -> {
                if (previous == null) {
                    throw Faults.damaged("a table that was not there before");
                }
                yield previous;
            }
        };
    }

    /** The distance for an offset's value, by the three that were used last (3.1.1.5). */
    private long offset(long value, int literals) {
        if (value > 3) {
            third = second;
            second = last;
            last = (int) Math.min(Integer.MAX_VALUE, value - 3);
            return last;
        }
        int which = (int) value - 1 + (literals == 0 ? 1 : 0);
        if (which == 0) {
            return last;
        }
        int chosen = which == 1 ? second : which == 2 ? third : last - 1;
        if (which > 1) {
            third = second;
        }
        second = last;
        last = chosen;
        return chosen;
    }
}
