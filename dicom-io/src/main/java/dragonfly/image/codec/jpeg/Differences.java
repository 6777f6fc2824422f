package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

/**
 * Decodes rows of differences of lossless coding (T.81 H.2.2): the loop that takes most of the
 * time. Code and number of a difference are looked up together where they are short, as nearly all
 * are.
 */
final class Differences {
    private static final int LOOK_SHIFT = Long.SIZE - HuffmanTable.LOOK_DIFFERENCE;

    private final BitReader in;
    private final HuffmanTable[] tables;
    private final int[][] looks;
    private final boolean alike;

    /**
     * A decoder of a scan.
     *
     * @param tables one for each component of a pixel, in their order
     */
    Differences(BitReader in, HuffmanTable[] tables) {
        this.in = in;
        this.tables = tables;
        this.looks = new int[tables.length][];
        boolean same = true;
        for (int i = 0; i < tables.length; i++) {
            looks[i] = tables[i].differences();
            same &= tables[i] == tables[0];
        }
        this.alike = same;
    }

    /**
     * Decodes differences of pixels side by side, starting with a pixel's first component. Past the
     * end of the data they are of no meaning.
     */
    void read(int[] row, int from, int until) throws ImageException {
        if (alike) {
            oneTable(tables[0], looks[0], row, from, until);
        } else if (tables.length == 3) {
            threeTables(row, from, until);
        } else {
            for (int i = from; i < until; i++) {
                row[i] = in.difference(tables[i % tables.length]);
            }
        }
    }

    private void oneTable(HuffmanTable table, int[] look, int[] row, int from, int until)
            throws ImageException {
        byte[] bytes = in.bytes();
        int limit = in.limit;
        long bits = in.bits;
        int count = in.count;
        int at = in.at;
        for (int i = from; i < until; i++) {
            // A code and its number have at most 31 bits.
            if (count < Integer.SIZE) {
                if (at < limit) {
                    bits |= EntropyData.eight(bytes, at) >>> count;
                }
                at += (Long.SIZE - 1 - count) >> 3;
                count |= BitReader.REFILLED;
            }
            int entry = look[(int) (bits >>> LOOK_SHIFT)];
            int taken = entry & 0xFF;
            if (taken == 0) {
                in.bits = bits;
                in.count = count;
                in.at = at;
                row[i] = in.difference(table);
                bits = in.bits;
                count = in.count;
                at = in.at;
            } else {
                row[i] = entry >> 8;
                bits <<= taken;
                count -= taken;
            }
        }
        in.bits = bits;
        in.count = count;
        in.at = at;
    }

    private void threeTables(int[] row, int from, int until) throws ImageException {
        for (int i = from; i < until; i += 3) {
            row[i] = one(tables[0], looks[0]);
            row[i + 1] = one(tables[1], looks[1]);
            row[i + 2] = one(tables[2], looks[2]);
        }
    }

    private int one(HuffmanTable table, int[] look) throws ImageException {
        if (in.count < Integer.SIZE) {
            in.refill();
        }
        int entry = look[(int) (in.bits >>> LOOK_SHIFT)];
        int taken = entry & 0xFF;
        if (taken == 0) {
            return in.difference(table);
        }
        in.bits <<= taken;
        in.count -= taken;
        return entry >> 8;
    }
}
