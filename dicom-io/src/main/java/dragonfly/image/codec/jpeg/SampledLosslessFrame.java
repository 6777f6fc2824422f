package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

import java.util.BitSet;

/**
 * Lossless coding of components of different sizes, which T.81 allows and hardly anyone writes:
 * each into a plane of its own, spread over the picture at the end by repetition.
 */
final class SampledLosslessFrame implements FrameDecoding {
    private final Frame frame;
    private final short[][] planes;
    private final BitSet decoded = new BitSet();
    private boolean complete = true;

    SampledLosslessFrame(Frame frame) {
        this.frame = frame;
        this.planes = new short[frame.components().size()][];
        for (FrameComponent component : frame.components()) {
            planes[component.index()] = new short[component.width() * component.height()];
        }
    }

    @Override
    public void decode(Scan scan, Tables tables, EntropyData data) throws ImageException {
        Prediction.require(scan.start());
        BitReader in = new BitReader(data);
        complete &=
                new Rows(scan, LosslessFrame.tables(scan, tables), in).read(interval(tables, scan));
        scan.parts().forEach(part -> decoded.set(part.component().index()));
    }

    /** Rows of MCUs between restarts, 0 without any. */
    private int interval(Tables tables, Scan scan) throws ImageException {
        int units = columns(scan);
        if (tables.restartInterval() % units != 0) {
            throw Segments.damaged("restart within a row");
        }
        return tables.restartInterval() / units;
    }

    /** MCUs a row: of a single component they are its samples, T.81 A.2.2. */
    private int columns(Scan scan) {
        FrameComponent first = scan.parts().getFirst().component();
        return scan.parts().size() == 1
                ? first.width()
                : Math.ceilDiv(frame.width(), frame.horizontal());
    }

    /** The rows of samples of one row of MCUs, and those above. */
    private final class Rows {
        private final Scan scan;
        private final HuffmanTable[] tables;
        private final BitReader in;
        private final int columns;
        private final boolean single;
        private final int[][][] rows;
        private final int[][] above;

        Rows(Scan scan, HuffmanTable[] tables, BitReader in) {
            this.scan = scan;
            this.tables = tables;
            this.in = in;
            this.columns = columns(scan);
            this.single = scan.parts().size() == 1;
            this.rows = new int[tables.length][][];
            this.above = new int[tables.length][];
            for (int i = 0; i < rows.length; i++) {
                FrameComponent component = scan.parts().get(i).component();
                rows[i] = new int[high(component)][columns * wide(component)];
                above[i] = new int[columns * wide(component)];
            }
        }

        private int wide(FrameComponent component) {
            return single ? 1 : component.horizontal();
        }

        private int high(FrameComponent component) {
            return single ? 1 : component.vertical();
        }

        /** Reads all rows; false if the data ended before. */
        boolean read(int interval) throws ImageException {
            FrameComponent first = scan.parts().getFirst().component();
            int unitRows = single ? first.height() : Math.ceilDiv(frame.height(), frame.vertical());
            for (int y = 0; y < unitRows; y++) {
                boolean restart = interval > 0 && y > 0 && y % interval == 0;
                if (restart && !in.restart()) {
                    return false;
                }
                for (int column = 0; column < columns; column++) {
                    unit(column);
                }
                if (in.isPastEnd()) {
                    return false;
                }
                for (int i = 0; i < rows.length; i++) {
                    finish(i, y, restart || y == 0);
                }
            }
            return true;
        }

        private void unit(int column) throws ImageException {
            for (int i = 0; i < rows.length; i++) {
                int wide = wide(scan.parts().get(i).component());
                for (int[] row : rows[i]) {
                    for (int x = column * wide; x < (column + 1) * wide; x++) {
                        row[x] = in.difference(tables[i]);
                    }
                }
            }
        }

        private void finish(int part, int unitRow, boolean restarted) {
            FrameComponent component = scan.parts().get(part).component();
            boolean fresh = restarted;
            for (int i = 0; i < rows[part].length; i++) {
                int[] row = rows[part][i];
                if (fresh) {
                    Prediction.fresh(row, 0, row.length, 1, LosslessFrame.half(frame, scan));
                } else {
                    Prediction.below(scan.start(), row, above[part], row.length, 1);
                }
                fresh = false;
                store(component, unitRow * rows[part].length + i, row);
                System.arraycopy(row, 0, above[part], 0, row.length);
            }
        }

        private void store(FrameComponent component, int y, int[] row) {
            if (y < component.height()) {
                short[] plane = planes[component.index()];
                for (int x = 0; x < component.width(); x++) {
                    plane[y * component.width() + x] = (short) (row[x] << scan.low());
                }
            }
        }
    }

    @Override
    public boolean isWhole() {
        return decoded.cardinality() == planes.length;
    }

    @Override
    public JpegSamples samples(boolean ended) {
        Interleaving picture = new Interleaving(frame);
        int[] row = new int[frame.width()];
        for (FrameComponent component : frame.components()) {
            short[] plane = planes[component.index()];
            for (int y = 0; y < frame.height(); y++) {
                int start = Upsampling.row(frame, component, y) * component.width();
                Upsampling.repeat(frame, component, plane, start, row);
                picture.put(component.index(), y, row);
            }
        }
        return picture.samples(complete && isWhole());
    }
}
