package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

import java.util.Arrays;

/** Sequential Huffman coding: T.81 F.2.2. */
final class HuffmanSequential implements BlockCoder {
    /** Categories of DC differences at 12 bits, T.81 table F.6. */
    static final int MOST_DC_CATEGORY = 15;

    private final BitReader in;
    private final HuffmanTable[] dc;
    private final HuffmanTable[] ac;
    private final int[] predicted;

    HuffmanSequential(Scan scan, Tables tables, EntropyData data) throws ImageException {
        int parts = scan.parts().size();
        this.in = new BitReader(data);
        this.dc = new HuffmanTable[parts];
        this.ac = new HuffmanTable[parts];
        this.predicted = new int[parts];
        for (int i = 0; i < parts; i++) {
            dc[i] = tables.dc(scan.parts().get(i).dc());
            dc[i].requireCategories(MOST_DC_CATEGORY);
            ac[i] = tables.ac(scan.parts().get(i).ac());
        }
    }

    @Override
    public void block(int part, short[] to, int at) throws ImageException {
        predicted[part] += in.number(in.symbol(dc[part]));
        to[at] = (short) predicted[part];
        HuffmanTable table = ac[part];
        for (int k = 1; k < 64; k++) {
            int symbol = in.symbol(table);
            int size = symbol & 15;
            if (size == 0) {
                if (symbol != 0xF0) {
                    break;
                }
                k += 15;
                continue;
            }
            k += symbol >> 4;
            if (k > 63) {
                throw Segments.damaged("coefficient " + k);
            }
            to[at + ZigZag.natural(k)] = (short) in.number(size);
        }
    }

    @Override
    public boolean restart() {
        Arrays.fill(predicted, 0);
        return in.restart();
    }

    @Override
    public boolean isPastEnd() {
        return in.isPastEnd();
    }
}
