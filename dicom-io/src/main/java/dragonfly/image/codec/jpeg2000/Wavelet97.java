package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import java.util.List;

/**
 * The irreversible wavelet, inverse: F.3.8.2. Same precision, same constants and same order of
 * operations as OpenJPEG, whose pictures are what others compare with; so the gain of the high
 * sub-bands is in {@link #HIGH_SCALE} and not in the step sizes, and single samples stay as they
 * are.
 */
final class Wavelet97 {
    private static final int ROWS_A_PIECE = 16;
    private static final float ALPHA = -1.5861343f;
    private static final float BETA = -0.052980117f;
    private static final float GAMMA = 0.8829111f;
    private static final float DELTA = 0.44350687f;
    private static final float LOW_SCALE = 1.2301741f;
    private static final float HIGH_SCALE = 1.6257324f;

    private final Workers workers;
    private final float[] samples;
    private final int stride;

    private Wavelet97(Workers workers, Coefficients coefficients) {
        this.workers = workers;
        this.samples = coefficients.floats();
        this.stride = coefficients.stride();
    }

    /** Makes samples of coefficients, resolution by resolution. */
    static void inverse(Coefficients coefficients, List<Resolution> resolutions, Workers workers)
            throws ImageException {
        Wavelet97 wavelet = new Wavelet97(workers, coefficients);
        for (int r = 1; r < resolutions.size(); r++) {
            Area area = resolutions.get(r).area();
            if (!area.isEmpty()) {
                wavelet.rows(Halves.of(area.x0(), area.x1()), area.height());
                wavelet.columns(Halves.of(area.y0(), area.y1()), area.width());
            }
        }
    }

    private void rows(Halves halves, int height) throws ImageException {
        if (!halves.isMixed()) {
            return;
        }
        RowBuffer[] buffers = new RowBuffer[workers.slots()];
        workers.run(
                Math.ceilDiv(height, ROWS_A_PIECE),
                (slot, piece) -> {
                    if (buffers[slot] == null) {
                        buffers[slot] = new RowBuffer(halves);
                    }
                    int end = Math.min(height, (piece + 1) * ROWS_A_PIECE);
                    for (int y = piece * ROWS_A_PIECE; y < end; y++) {
                        buffers[slot].row(samples, y * stride);
                    }
                });
    }

    private void columns(Halves halves, int width) throws ImageException {
        if (!halves.isMixed()) {
            return;
        }
        int strip = Strips.width(halves.low() + halves.high(), width);
        float[][][] buffers = new float[workers.slots()][][];
        workers.run(
                Math.ceilDiv(width, strip),
                (slot, piece) -> {
                    if (buffers[slot] == null) {
                        buffers[slot] = new float[halves.low() + halves.high()][strip];
                    }
                    int x = piece * strip;
                    strip(halves, buffers[slot], x, Math.min(strip, width - x));
                });
    }

    /** Lifts some columns at once; in the buffer low rows come before high ones. */
    private void strip(Halves halves, float[][] rows, int x, int count) {
        int low = halves.low();
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(samples, i * stride + x, rows[i], 0, count);
            scale(rows[i], i < low ? LOW_SCALE : HIGH_SCALE, count);
        }
        liftLow(halves, rows, -DELTA, count);
        liftHigh(halves, rows, -GAMMA, count);
        liftLow(halves, rows, -BETA, count);
        liftHigh(halves, rows, -ALPHA, count);
        for (int i = 0; i < low; i++) {
            System.arraycopy(rows[i], 0, samples, (2 * i + halves.first()) * stride + x, count);
        }
        for (int i = 0; i < halves.high(); i++) {
            System.arraycopy(
                    rows[low + i], 0, samples, (2 * i + 1 - halves.first()) * stride + x, count);
        }
    }

    private static void liftLow(Halves halves, float[][] rows, float factor, int count) {
        int low = halves.low();
        for (int i = 0; i < low; i++) {
            lift(
                    rows[i],
                    rows[low + halves.highBefore(i)],
                    rows[low + halves.highAfter(i)],
                    factor,
                    count);
        }
    }

    private static void liftHigh(Halves halves, float[][] rows, float factor, int count) {
        int low = halves.low();
        for (int i = 0; i < halves.high(); i++) {
            lift(rows[low + i], rows[halves.lowBefore(i)], rows[halves.lowAfter(i)], factor, count);
        }
    }

    // The loops below are what the virtual machine turns into vector instructions: whole arrays
    // that cannot overlap, one index.

    private static void lift(
            float[] samples, float[] before, float[] after, float factor, int count) {
        for (int i = 0; i < count; i++) {
            samples[i] += (before[i] + after[i]) * factor;
        }
    }

    private static void scale(float[] samples, float factor, int count) {
        for (int i = 0; i < count; i++) {
            samples[i] *= factor;
        }
    }

    /** Work space for one row. */
    private static final class RowBuffer {
        private final Halves halves;
        private final float[] low;
        private final float[] high;
        private final float[] shifted;

        RowBuffer(Halves halves) {
            this.halves = halves;
            int size = Math.max(halves.low(), halves.high()) + 1;
            low = new float[size];
            high = new float[size];
            shifted = new float[size];
        }

        void row(float[] samples, int start) {
            int lows = halves.low();
            int highs = halves.high();
            int first = halves.first();
            System.arraycopy(samples, start, low, 0, lows);
            System.arraycopy(samples, start + lows, high, 0, highs);
            scale(low, LOW_SCALE, lows);
            scale(high, HIGH_SCALE, highs);
            liftLow(-DELTA);
            liftHigh(-GAMMA);
            liftLow(-BETA);
            liftHigh(-ALPHA);
            for (int i = 0, to = start + first; i < lows; i++, to += 2) {
                samples[to] = low[i];
            }
            for (int i = 0, to = start + 1 - first; i < highs; i++, to += 2) {
                samples[to] = high[i];
            }
        }

        private void liftLow(float factor) {
            high[halves.high()] = high[halves.high() - 1];
            Strips.shift(high, halves.high(), 2 * halves.first() - 1, shifted);
            lift(low, high, shifted, factor, halves.low());
        }

        private void liftHigh(float factor) {
            low[halves.low()] = low[halves.low() - 1];
            Strips.shift(low, halves.low(), 1 - 2 * halves.first(), shifted);
            lift(high, low, shifted, factor, halves.high());
        }
    }
}
