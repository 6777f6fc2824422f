package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

import java.util.ArrayList;
import java.util.List;

/**
 * DCT coding of any process: the coefficients of a sequential scan become samples block by block,
 * those of a progressive frame when its last scan is done. Blocks that the data do not reach are of
 * middle brightness.
 */
final class DctFrame implements FrameDecoding {
    private final Frame frame;
    private final Idct idct;
    private final List<DctPlane> planes = new ArrayList<>();
    private boolean complete = true;

    DctFrame(Frame frame) {
        this.frame = frame;
        this.idct = new Idct(frame.precision());
        frame.components().forEach(component -> planes.add(new DctPlane(frame, component)));
    }

    @Override
    public void decode(Scan scan, Tables tables, EntropyData data) throws ImageException {
        if (frame.isProgressive()) {
            require(scan);
        }
        for (Scan.Part part : scan.parts()) {
            FrameComponent component = part.component();
            planes.get(component.index()).begin(tables.quantisation(component.quantisation()));
        }
        boolean whole =
                new Blocks(scan, coder(scan, tables, data)).decode(tables.restartInterval());
        complete &= whole;
        for (Scan.Part part : scan.parts()) {
            planes.get(part.component().index()).end(scan);
        }
    }

    /** What a progressive scan may hold: T.81 G.1.1.1. */
    private static void require(Scan scan) throws ImageException {
        boolean direct = scan.start() == 0 && scan.end() == 0;
        boolean band =
                scan.start() >= 1
                        && scan.start() <= scan.end()
                        && scan.end() <= 63
                        && scan.parts().size() == 1;
        if (!(direct || band) || scan.low() > 13) {
            throw Segments.damaged("progressive scan " + scan.start() + " to " + scan.end());
        }
    }

    private BlockCoder coder(Scan scan, Tables tables, EntropyData data) throws ImageException {
        if (frame.isArithmetic()) {
            return new ArithmeticBlocks(scan, tables, data, !frame.isProgressive());
        }
        return frame.isProgressive()
                ? new HuffmanProgressive(scan, tables, data)
                : new HuffmanSequential(scan, tables, data);
    }

    /** Walks over the blocks of a scan: T.81 A.2. */
    private final class Blocks {
        private final Scan scan;
        private final BlockCoder coder;

        Blocks(Scan scan, BlockCoder coder) {
            this.scan = scan;
            this.coder = coder;
        }

        /** Decodes all blocks; false if the data ended before. */
        boolean decode(int interval) throws ImageException {
            DctPlane first = planes.get(scan.parts().getFirst().component().index());
            boolean single = scan.parts().size() == 1;
            int columns = single ? first.blocksWide() : DctPlane.unitsWide(frame);
            int rows = single ? first.blocksHigh() : DctPlane.unitsHigh(frame);
            int left = interval == 0 ? Integer.MAX_VALUE : interval;
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < columns; x++) {
                    if (left == 0) {
                        if (!coder.restart()) {
                            return false;
                        }
                        left = interval;
                    }
                    boolean there = single ? block(first, 0, x, y) : unit(x, y);
                    if (!there) {
                        return false;
                    }
                    left--;
                }
            }
            return true;
        }

        private boolean unit(int x, int y) throws ImageException {
            for (int part = 0; part < scan.parts().size(); part++) {
                FrameComponent component = scan.parts().get(part).component();
                DctPlane plane = planes.get(component.index());
                for (int v = 0; v < component.vertical(); v++) {
                    for (int h = 0; h < component.horizontal(); h++) {
                        boolean there =
                                block(
                                        plane,
                                        part,
                                        x * component.horizontal() + h,
                                        y * component.vertical() + v);
                        if (!there) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }

        private boolean block(DctPlane plane, int part, int column, int row) throws ImageException {
            coder.block(part, plane.coefficients(), plane.place(column, row));
            boolean there = !coder.isPastEnd();
            if (there) {
                plane.finish(idct, column, row);
            }
            return there;
        }
    }

    /**
     * A sequential frame is whole when each component had its scan; a progressive one may go on.
     */
    @Override
    public boolean isWhole() {
        return planes.stream().allMatch(DctPlane::isExact);
    }

    @Override
    public JpegSamples samples(boolean ended) throws ImageException {
        Interleaving picture = new Interleaving(frame);
        int[] row = new int[frame.width()];
        for (DctPlane plane : planes) {
            plane.transform(idct);
            for (int y = 0; y < frame.height(); y++) {
                plane.row(y, row);
                picture.put(plane.component().index(), y, row);
            }
        }
        boolean seen = planes.stream().allMatch(DctPlane::isBegun);
        return picture.samples(complete && seen && (ended || isWhole()));
    }
}
