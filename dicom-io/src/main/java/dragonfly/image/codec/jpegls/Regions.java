package dragonfly.image.codec.jpegls;

/** Quantised gradients (T.87 A.3.3): three of them, base nine, are the number of a context. */
final class Regions {
    private final byte[] regions;
    private final int zero;

    Regions(CodingParameters parameters) {
        regions = parameters.gradientRegions();
        zero = parameters.maxval();
    }

    /** The quantised difference of two samples, -4 to 4. */
    int of(int gradient) {
        return regions[zero + gradient];
    }

    /**
     * What the two gradients in the line above add to the number of each sample's context.
     *
     * @param line samples with a pixel more at each end
     * @param upper what is written, except for the first and the last pixel
     * @param components samples of a pixel
     */
    void ofLineAbove(int[] line, int[] upper, int components) {
        int n = components;
        byte[] known = regions;
        int at = zero;
        for (int i = n; i < line.length - n; i++) {
            upper[i] =
                    81 * known[at + line[i + n] - line[i]] + 9 * known[at + line[i] - line[i - n]];
        }
    }
}
