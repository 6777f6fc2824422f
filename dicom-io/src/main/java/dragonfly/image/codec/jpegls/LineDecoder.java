package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;

/**
 * Lines of one component. A line has a sample more at each end: the first is the one above, the
 * last repeats its neighbour, so that every pixel has four neighbours (T.87 A.2.1).
 */
final class LineDecoder {
    private final SampleCoder samples;
    private final RunCoder runs;
    private final Regions regions;

    /** What the line above adds to the region of each sample. */
    private final int[] upper;

    LineDecoder(SampleCoder samples, RunCoder runs, Regions regions, int width) {
        this.samples = samples;
        this.runs = runs;
        this.regions = regions;
        upper = new int[width + 2];
    }

    /**
     * Decodes a line.
     *
     * @param before the line above, with a sample more at each end
     * @param line what is written, of the same length
     */
    void decode(int[] before, int[] line) throws ImageException {
        int width = line.length - 2;
        before[width + 1] = before[width];
        int left = before[1];
        line[0] = left;
        regions.ofLineAbove(before, upper, 1);
        int corner = before[0];
        int x = 1;
        while (x <= width) {
            int region = upper[x] + regions.of(corner - left);
            if (region != 0) {
                int above = before[x];
                left = samples.decode(region, left, above, corner);
                line[x++] = left;
                corner = above;
            } else {
                x = run(before, line, x, width);
                left = line[x - 1];
                corner = before[x - 1];
            }
        }
    }

    /** Decodes a run and what interrupts it; returns where the next sample is. */
    private int run(int[] before, int[] line, int x, int width) throws ImageException {
        int left = line[x - 1];
        int end = x + runs.length(width + 1 - x);
        for (int i = x; i < end; i++) {
            line[i] = left;
        }
        if (end > width) {
            return end;
        }
        line[end] = runs.interruption(left, before[end]);
        runs.interrupted();
        return end + 1;
    }
}
