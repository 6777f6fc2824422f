package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

import java.util.BitSet;

/**
 * Lossless coding (T.81 annex H) of components of full size, in one scan or in several. Rows that
 * the data do not reach stay zero.
 */
final class LosslessFrame implements FrameDecoding {
    private final Frame frame;
    private final int channels;
    private final JpegSamples.Plane plane;
    private final BitSet decoded = new BitSet();
    private boolean complete = true;

    LosslessFrame(Frame frame) {
        this.frame = frame;
        this.channels = frame.components().size();
        this.plane = JpegSamples.room(frame.precision(), frame.width() * frame.height() * channels);
    }

    @Override
    public void decode(Scan scan, Tables tables, EntropyData data) throws ImageException {
        Prediction.require(scan.start());
        BitReader in = new BitReader(data);
        Differences differences = new Differences(in, tables(scan, tables));
        complete &= rows(scan, tables.restartInterval(), in, differences);
        scan.parts().forEach(part -> decoded.set(part.component().index()));
    }

    /** The scan's tables in its order. */
    static HuffmanTable[] tables(Scan scan, Tables tables) throws ImageException {
        HuffmanTable[] chosen = new HuffmanTable[scan.parts().size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = tables.lossless(scan.parts().get(i).dc());
            chosen[i].requireCategories(HuffmanTable.LONGEST);
        }
        return chosen;
    }

    /** Decodes all rows; false if the data ended before. */
    private boolean rows(Scan scan, int interval, BitReader in, Differences differences)
            throws ImageException {
        int step = scan.parts().size();
        int samples = frame.width() * step;
        int[] row = new int[samples];
        int[] above = new int[samples];
        int half = half(frame, scan);
        int left = interval == 0 ? Integer.MAX_VALUE : interval;
        boolean fresh = true;
        for (int y = 0; y < frame.height(); y++) {
            // An interval should be whole rows (T.81 H.1.1); within a row it is taken as it comes.
            for (int x = 0; x < frame.width(); ) {
                if (left == 0) {
                    if (!in.restart()) {
                        return false;
                    }
                    left = interval;
                    fresh = true;
                }
                int until = x + Math.min(frame.width() - x, left);
                differences.read(row, x * step, until * step);
                if (in.isPastEnd()) {
                    return false;
                }
                if (fresh) {
                    Prediction.fresh(row, x * step, until * step, step, half);
                } else {
                    Prediction.below(scan.start(), row, above, until * step, step);
                }
                fresh = false;
                left -= until - x;
                x = until;
            }
            store(y, row, scan);
            int[] done = row;
            row = above;
            above = done;
        }
        return true;
    }

    /** What the first sample is predicted as: T.81 H.1.2.1. */
    static int half(Frame frame, Scan scan) {
        int bits = frame.precision() - scan.low() - 1;
        return bits < 0 ? 0 : 1 << bits;
    }

    private void store(int y, int[] row, Scan scan) {
        int start = y * frame.width() * channels;
        if (scan.isWhole(frame)) {
            store(row, 0, 1, start, 1, scan.low());
            return;
        }
        int step = scan.parts().size();
        for (int i = 0; i < step; i++) {
            int channel = scan.parts().get(i).component().index();
            store(row, i, step, start + channel, channels, scan.low());
        }
    }

    private void store(int[] row, int from, int step, int start, int stride, int shift) {
        switch (plane) {
            case JpegSamples.Bytes bytes -> {
                byte[] values = bytes.values();
                for (int i = from, to = start; i < row.length; i += step, to += stride) {
                    values[to] = (byte) (row[i] << shift);
                }
            }
            case JpegSamples.Words words -> {
                short[] values = words.values();
                for (int i = from, to = start; i < row.length; i += step, to += stride) {
                    values[to] = (short) (row[i] << shift);
                }
            }
        }
    }

    @Override
    public boolean isWhole() {
        return decoded.cardinality() == channels;
    }

    @Override
    public JpegSamples samples(boolean ended) {
        return new JpegSamples(
                frame.width(),
                frame.height(),
                channels,
                frame.precision(),
                complete && isWhole(),
                plane);
    }
}
