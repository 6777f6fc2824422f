package dragonfly.image.codec.jpeg;

import java.util.Arrays;

/**
 * One component of a DCT frame: its samples, and of a progressive frame all its coefficients until
 * the end. Blocks are counted up to whole MCUs.
 */
final class DctPlane {
    private static final int SIDE = 8;
    private static final int BLOCK = SIDE * SIDE;

    private final Frame frame;
    private final FrameComponent component;
    private final int columns;
    private final int stride;
    private final short[] samples;
    private final short[] coefficients;

    /** Lowest bit that is known of each coefficient, in the order of coding; large if none is. */
    private final int[] known = new int[BLOCK];

    private int[] steps = new int[0];

    DctPlane(Frame frame, FrameComponent component) {
        this.frame = frame;
        this.component = component;
        this.columns = unitsWide(frame) * component.horizontal();
        this.stride = columns * SIDE;
        int blocks = columns * unitsHigh(frame) * component.vertical();
        this.samples = new short[blocks * BLOCK];
        this.coefficients = new short[frame.isProgressive() ? samples.length : BLOCK];
        Arrays.fill(known, Integer.MAX_VALUE);
        Arrays.fill(samples, (short) (1 << (frame.precision() - 1)));
    }

    static int unitsWide(Frame frame) {
        return Math.ceilDiv(frame.width(), SIDE * frame.horizontal());
    }

    static int unitsHigh(Frame frame) {
        return Math.ceilDiv(frame.height(), SIDE * frame.vertical());
    }

    FrameComponent component() {
        return component;
    }

    /** Blocks a row of a scan of this component alone. */
    int blocksWide() {
        return Math.ceilDiv(component.width(), SIDE);
    }

    int blocksHigh() {
        return Math.ceilDiv(component.height(), SIDE);
    }

    /** Makes ready for a scan. The quantisation table of the component's first one counts. */
    void begin(int[] quantisation) {
        if (!isBegun()) {
            steps = quantisation;
        }
        if (!frame.isProgressive()) {
            Arrays.fill(coefficients, (short) 0);
        }
    }

    boolean isBegun() {
        return steps.length > 0;
    }

    /** Notes what a scan told. */
    void end(Scan scan) {
        if (frame.isProgressive()) {
            Arrays.fill(known, scan.start(), scan.end() + 1, scan.low());
        } else {
            Arrays.fill(known, 0);
        }
    }

    /** Whether every bit of every coefficient is known. */
    boolean isExact() {
        for (int low : known) {
            if (low != 0) {
                return false;
            }
        }
        return true;
    }

    /** Where coefficients of blocks go. */
    short[] coefficients() {
        return coefficients;
    }

    /** Where in {@link #coefficients} those of a block go. */
    int place(int column, int row) {
        return frame.isProgressive() ? (row * columns + column) * BLOCK : 0;
    }

    /** Makes samples of a block of a sequential frame and room for the next. */
    void finish(Idct idct, int column, int row) {
        if (!frame.isProgressive()) {
            idct.transform(coefficients, 0, steps, samples, start(column, row), stride);
            Arrays.fill(coefficients, (short) 0);
        }
    }

    private int start(int column, int row) {
        return row * SIDE * stride + column * SIDE;
    }

    /** Makes samples of all blocks of a progressive frame. */
    void transform(Idct idct) {
        if (frame.isProgressive() && isBegun()) {
            for (int row = 0; row < blocksHigh(); row++) {
                for (int column = 0; column < blocksWide(); column++) {
                    int place = place(column, row);
                    idct.transform(coefficients, place, steps, samples, start(column, row), stride);
                }
            }
        }
    }

    /** A row of the picture. */
    void row(int y, int[] to) {
        Upsampling.smooth(frame, component, samples, stride, y, to);
    }
}
