package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

import java.util.Arrays;

/** Progressive Huffman coding: T.81 G.1.2 and figures G.3 to G.7. */
final class HuffmanProgressive implements BlockCoder {
    private final BitReader in;
    private final Scan scan;
    private final HuffmanTable[] tables;
    private final int[] predicted;
    private int emptyBlocks;

    HuffmanProgressive(Scan scan, Tables tables, EntropyData data) throws ImageException {
        this.in = new BitReader(data);
        this.scan = scan;
        this.tables = new HuffmanTable[scan.parts().size()];
        this.predicted = new int[this.tables.length];
        for (int i = 0; i < this.tables.length; i++) {
            Scan.Part part = scan.parts().get(i);
            this.tables[i] = scan.start() == 0 ? tables.dc(part.dc()) : tables.ac(part.ac());
            if (scan.start() == 0) {
                this.tables[i].requireCategories(HuffmanSequential.MOST_DC_CATEGORY);
            }
        }
    }

    @Override
    public void block(int part, short[] to, int at) throws ImageException {
        if (scan.start() == 0) {
            if (scan.high() == 0) {
                predicted[part] += in.number(in.symbol(tables[part]));
                to[at] = (short) (predicted[part] << scan.low());
            } else {
                to[at] |= (short) (in.bit() << scan.low());
            }
        } else if (scan.high() == 0) {
            first(tables[part], to, at);
        } else {
            refine(tables[part], to, at);
        }
    }

    private void first(HuffmanTable table, short[] to, int at) throws ImageException {
        if (emptyBlocks > 0) {
            emptyBlocks--;
            return;
        }
        for (int k = scan.start(); k <= scan.end(); k++) {
            int symbol = in.symbol(table);
            int run = symbol >> 4;
            int size = symbol & 15;
            if (size != 0) {
                k += run;
                if (k > scan.end()) {
                    throw Segments.damaged("coefficient " + k);
                }
                to[at + ZigZag.natural(k)] = (short) (in.number(size) << scan.low());
            } else if (run == 15) {
                k += 15;
            } else {
                emptyBlocks = (1 << run) - 1 + in.unsigned(run);
                return;
            }
        }
    }

    private void refine(HuffmanTable table, short[] to, int at) throws ImageException {
        int k = scan.start();
        while (emptyBlocks == 0 && k <= scan.end()) {
            int symbol = in.symbol(table);
            int run = symbol >> 4;
            int size = symbol & 15;
            if (size == 0 && run < 15) {
                emptyBlocks = (1 << run) + in.unsigned(run);
                break;
            }
            int step = 1 << scan.low();
            int value = size == 0 ? 0 : in.bit() == 1 ? step : -step;
            k = correct(to, at, k, run);
            if (value != 0) {
                if (k > scan.end()) {
                    throw Segments.damaged("coefficient " + k);
                }
                to[at + ZigZag.natural(k)] = (short) value;
            }
            k++;
        }
        if (emptyBlocks > 0) {
            correct(to, at, k, 64);
            emptyBlocks--;
        }
    }

    /**
     * Takes a correction bit for each coefficient that is not zero, over a run of ones that are.
     *
     * @return place of the zero coefficient behind the run, or behind the band
     */
    private int correct(short[] to, int at, int from, int run) {
        int step = 1 << scan.low();
        int zeros = run;
        for (int k = from; k <= scan.end(); k++) {
            int place = at + ZigZag.natural(k);
            short value = to[place];
            if (value == 0) {
                if (zeros == 0) {
                    return k;
                }
                zeros--;
            } else if (in.bit() == 1 && (value & step) == 0) {
                to[place] = (short) (value < 0 ? value - step : value + step);
            }
        }
        return scan.end() + 1;
    }

    @Override
    public boolean restart() {
        Arrays.fill(predicted, 0);
        emptyBlocks = 0;
        return in.restart();
    }

    @Override
    public boolean isPastEnd() {
        return in.isPastEnd();
    }
}
