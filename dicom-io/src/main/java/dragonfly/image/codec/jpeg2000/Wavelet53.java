package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import java.util.List;

/** The reversible wavelet, inverse: F.3.8.1. */
final class Wavelet53 {
    private static final int ROWS_A_PIECE = 16;

    private final Workers workers;
    private final int[] samples;
    private final int stride;

    private Wavelet53(Workers workers, Coefficients coefficients) {
        this.workers = workers;
        this.samples = coefficients.ints();
        this.stride = coefficients.stride();
    }

    /** Makes samples of coefficients, resolution by resolution. */
    static void inverse(Coefficients coefficients, List<Resolution> resolutions, Workers workers)
            throws ImageException {
        Wavelet53 wavelet = new Wavelet53(workers, coefficients);
        for (int r = 1; r < resolutions.size(); r++) {
            Area area = resolutions.get(r).area();
            if (!area.isEmpty()) {
                wavelet.rows(Halves.of(area.x0(), area.x1()), area.height());
                wavelet.columns(Halves.of(area.y0(), area.y1()), area.width());
            }
        }
    }

    private void rows(Halves halves, int height) throws ImageException {
        if (halves.low() + halves.high() == 1 && halves.first() == 0) {
            return;
        }
        int pieces = Math.ceilDiv(height, ROWS_A_PIECE);
        RowBuffer[] buffers = new RowBuffer[workers.slots()];
        workers.run(
                pieces,
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
        if (halves.low() + halves.high() == 1 && halves.first() == 0) {
            return;
        }
        int strip = Strips.width(halves.low() + halves.high(), width);
        int[][][] buffers = new int[workers.slots()][][];
        workers.run(
                Math.ceilDiv(width, strip),
                (slot, piece) -> {
                    if (buffers[slot] == null) {
                        buffers[slot] = new int[halves.low() + halves.high()][strip];
                    }
                    int x = piece * strip;
                    strip(halves, buffers[slot], x, Math.min(strip, width - x));
                });
    }

    /** Lifts some columns at once; in the buffer low rows come before high ones. */
    private void strip(Halves halves, int[][] rows, int x, int count) {
        int low = halves.low();
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(samples, i * stride + x, rows[i], 0, count);
        }
        if (halves.isMixed()) {
            for (int i = 0; i < low; i++) {
                liftLow(
                        rows[i],
                        rows[low + halves.highBefore(i)],
                        rows[low + halves.highAfter(i)],
                        count);
            }
            for (int i = 0; i < halves.high(); i++) {
                liftHigh(rows[low + i], rows[halves.lowBefore(i)], rows[halves.lowAfter(i)], count);
            }
        } else {
            halve(rows[0], count);
        }
        for (int i = 0; i < low; i++) {
            System.arraycopy(rows[i], 0, samples, (2 * i + halves.first()) * stride + x, count);
        }
        for (int i = 0; i < halves.high(); i++) {
            System.arraycopy(
                    rows[low + i], 0, samples, (2 * i + 1 - halves.first()) * stride + x, count);
        }
    }

    // The loops below are what the virtual machine turns into vector instructions: whole arrays
    // that cannot overlap, one index.

    private static void liftLow(int[] low, int[] before, int[] after, int count) {
        for (int i = 0; i < count; i++) {
            low[i] -= (before[i] + after[i] + 2) >> 2;
        }
    }

    private static void liftHigh(int[] high, int[] before, int[] after, int count) {
        for (int i = 0; i < count; i++) {
            high[i] += (before[i] + after[i]) >> 1;
        }
    }

    /** A single sample on an odd place is doubled by the forward transform. */
    private static void halve(int[] high, int count) {
        for (int i = 0; i < count; i++) {
            high[i] /= 2;
        }
    }

    /** Work space for one row. */
    private static final class RowBuffer {
        private final Halves halves;
        private final int[] low;
        private final int[] high;
        private final int[] shifted;

        RowBuffer(Halves halves) {
            this.halves = halves;
            int size = Math.max(halves.low(), halves.high()) + 1;
            low = new int[size];
            high = new int[size];
            shifted = new int[size];
        }

        void row(int[] samples, int start) {
            int lows = halves.low();
            int highs = halves.high();
            int first = halves.first();
            if (!halves.isMixed()) {
                samples[start] /= 2;
                return;
            }
            System.arraycopy(samples, start, low, 0, lows);
            System.arraycopy(samples, start + lows, high, 0, highs);
            high[highs] = high[highs - 1];
            Strips.shift(high, highs, 2 * first - 1, shifted);
            liftLow(low, high, shifted, lows);
            low[lows] = low[lows - 1];
            Strips.shift(low, lows, 1 - 2 * first, shifted);
            liftHigh(high, low, shifted, highs);
            for (int i = 0, to = start + first; i < lows; i++, to += 2) {
                samples[to] = low[i];
            }
            for (int i = 0, to = start + 1 - first; i < highs; i++, to += 2) {
                samples[to] = high[i];
            }
        }
    }
}
