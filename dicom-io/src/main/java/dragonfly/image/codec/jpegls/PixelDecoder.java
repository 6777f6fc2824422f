package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;

/**
 * Lines of components that lie side by side (T.87 B.3 and B.4): all run together or none does.
 * Lines have a pixel more at each end, as in {@link LineDecoder}.
 */
final class PixelDecoder {
    private final SampleCoder samples;
    private final RunCoder runs;
    private final Regions regions;
    private final int components;

    /** What the line above adds to the region of each sample. */
    private final int[] upper;

    private final int[] pixel;

    PixelDecoder(SampleCoder samples, RunCoder runs, Regions regions, int components, int width) {
        this.samples = samples;
        this.runs = runs;
        this.regions = regions;
        this.components = components;
        upper = new int[(width + 2) * components];
        pixel = new int[components];
    }

    /** Decodes a line of interleaved samples under the line above. */
    void decode(int[] before, int[] line) throws ImageException {
        int n = components;
        int end = line.length - n;
        System.arraycopy(before, end - n, before, end, n);
        System.arraycopy(before, n, line, 0, n);
        regions.ofLineAbove(before, upper, n);
        int at = n;
        while (at < end) {
            int any = 0;
            for (int i = at; i < at + n; i++) {
                int region = upper[i] + regions.of(before[i - n] - line[i - n]);
                pixel[i - at] = region;
                any |= region;
            }
            if (any == 0) {
                at = run(before, line, at, end);
            } else {
                for (int i = 0; i < n; i++, at++) {
                    line[at] = samples.decode(pixel[i], line[at - n], before[at], before[at - n]);
                }
            }
        }
    }

    private int run(int[] before, int[] line, int start, int end) throws ImageException {
        int n = components;
        int stop = start + n * runs.length((end - start) / n);
        for (int at = start; at < stop; at++) {
            line[at] = line[at - n];
        }
        if (stop == end) {
            return end;
        }
        for (int at = stop; at < stop + n; at++) {
            line[at] = runs.interruptionOfAll(line[at - n], before[at]);
        }
        runs.interrupted();
        return stop + n;
    }
}
