package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

import java.util.Arrays;

/**
 * Arithmetic coding of blocks, sequential (T.81 F.2.4) and progressive (G.1.3), with the
 * statistical models of F.1.4.
 */
final class ArithmeticBlocks implements BlockCoder {
    private static final int DC_BINS = 49;
    private static final int DC_MAGNITUDE = 20;
    private static final int AC_BINS = 245;
    private static final int AC_MAGNITUDE_LOW = 189;
    private static final int AC_MAGNITUDE_HIGH = 217;

    /** From the bin of a magnitude's category to those of its bits. */
    private static final int BITS_BEHIND_CATEGORY = 14;

    private static final int LARGEST_MAGNITUDE = 0x8000;

    private final QmDecoder in;
    private final Scan scan;
    private final Tables tables;
    private final boolean sequential;
    private final byte[][] dcBins = new byte[4][DC_BINS];
    private final byte[][] acBins = new byte[4][AC_BINS];
    private final byte[] even = {QmStates.EVEN};
    private final int[] predicted;
    private final int[] context;

    ArithmeticBlocks(Scan scan, Tables tables, EntropyData data, boolean sequential) {
        this.in = new QmDecoder(data);
        this.scan = scan;
        this.tables = tables;
        this.sequential = sequential;
        this.predicted = new int[scan.parts().size()];
        this.context = new int[scan.parts().size()];
    }

    @Override
    public void block(int part, short[] to, int at) throws ImageException {
        int ac = scan.parts().get(part).ac();
        if (sequential) {
            to[at] = (short) direct(part);
            band(ac, to, at, 1, 63, 0);
        } else if (scan.start() == 0) {
            to[at] =
                    scan.high() == 0
                            ? (short) (direct(part) << scan.low())
                            : (short) (to[at] | even() << scan.low());
        } else if (scan.high() == 0) {
            band(ac, to, at, scan.start(), scan.end(), scan.low());
        } else {
            refine(acBins[ac], to, at);
        }
    }

    private int even() {
        return in.decide(even, 0);
    }

    /** The DC value of the next block: F.1.4.1. */
    private int direct(int part) throws ImageException {
        int destination = scan.parts().get(part).dc();
        byte[] bins = dcBins[destination];
        int bin = context[part];
        if (in.decide(bins, bin) == 0) {
            context[part] = 0;
            return predicted[part];
        }
        int negative = in.decide(bins, bin + 1);
        bin += 2 + negative;
        int category = in.decide(bins, bin);
        if (category != 0) {
            bin = DC_MAGNITUDE;
            while (in.decide(bins, bin) != 0) {
                category = doubled(category);
                bin++;
            }
        }
        context[part] = context(tables.dcConditioning(destination), category, negative);
        int size = magnitude(bins, bin, category);
        predicted[part] += negative == 0 ? size : -size;
        return predicted[part];
    }

    /** Which bins the next difference takes, by the size of this one: F.1.4.4.1.2. */
    private static int context(int conditioning, int category, int negative) {
        int low = 1 << (conditioning & 15) >> 1;
        int high = 1 << (conditioning >> 4) >> 1;
        if (category < low) {
            return 0;
        }
        return (category > high ? 12 : 4) + 4 * negative;
    }

    private static int doubled(int category) throws ImageException {
        if (category << 1 == LARGEST_MAGNITUDE) {
            throw Segments.damaged("arithmetic-coded magnitude");
        }
        return category << 1;
    }

    /** The bits below a magnitude's highest one: F.1.4.3.1.2. */
    private int magnitude(byte[] bins, int bin, int category) {
        int size = category;
        for (int bit = category >> 1; bit != 0; bit >>= 1) {
            if (in.decide(bins, bin + BITS_BEHIND_CATEGORY) != 0) {
                size |= bit;
            }
        }
        return size + 1;
    }

    /** A band of AC coefficients: F.1.4.2. */
    private void band(int destination, short[] to, int at, int first, int last, int shift)
            throws ImageException {
        byte[] bins = acBins[destination];
        for (int k = first; k <= last; k++) {
            int bin = 3 * (k - 1);
            if (in.decide(bins, bin) != 0) {
                return;
            }
            while (in.decide(bins, bin + 1) == 0) {
                bin += 3;
                if (++k > last) {
                    throw Segments.damaged("coefficient " + k);
                }
            }
            int negative = even();
            bin += 2;
            int category = in.decide(bins, bin);
            if (category != 0 && in.decide(bins, bin) != 0) {
                category = 2;
                bin =
                        k <= tables.acConditioning(destination)
                                ? AC_MAGNITUDE_LOW
                                : AC_MAGNITUDE_HIGH;
                while (in.decide(bins, bin) != 0) {
                    category = doubled(category);
                    bin++;
                }
            }
            int size = magnitude(bins, bin, category) << shift;
            to[at + ZigZag.natural(k)] = (short) (negative == 0 ? size : -size);
        }
    }

    /** One more bit of a band: G.1.3.3. */
    private void refine(byte[] bins, short[] to, int at) throws ImageException {
        int step = 1 << scan.low();
        int known = scan.end();
        while (known > 0 && to[at + ZigZag.natural(known)] == 0) {
            known--;
        }
        for (int k = scan.start(); k <= scan.end(); k++) {
            int bin = 3 * (k - 1);
            if (k > known && in.decide(bins, bin) != 0) {
                return;
            }
            while (!refined(bins, bin, to, at + ZigZag.natural(k), step)) {
                bin += 3;
                if (++k > scan.end()) {
                    throw Segments.damaged("coefficient " + k);
                }
            }
        }
    }

    /** Refines a coefficient; false if it was zero and stays so. */
    private boolean refined(byte[] bins, int bin, short[] to, int place, int step) {
        short value = to[place];
        if (value != 0) {
            if (in.decide(bins, bin + 2) != 0) {
                to[place] = (short) (value < 0 ? value - step : value + step);
            }
            return true;
        }
        if (in.decide(bins, bin + 1) != 0) {
            to[place] = (short) (even() == 0 ? step : -step);
            return true;
        }
        return false;
    }

    @Override
    public boolean restart() {
        Arrays.fill(predicted, 0);
        Arrays.fill(context, 0);
        for (int i = 0; i < dcBins.length; i++) {
            Arrays.fill(dcBins[i], (byte) 0);
            Arrays.fill(acBins[i], (byte) 0);
        }
        return in.restart();
    }

    @Override
    public boolean isPastEnd() {
        return in.isPastEnd();
    }
}
