package dragonfly.model.picture;

/**
 * The weights of one pass of the stretch: for each output place the run of input places that it
 * reads and a fixed-point weight for each (reference: Pillow's {@code precompute_coeffs} and {@code
 * normalize_coeffs_8bpc}).
 */
final class Taps {
    /** Fractional bits of a weight: 32 − 8 for the value − 2 for overshoot. */
    static final int FRACTION_BITS = 22;

    /** Input places that a bicubic kernel reaches to each side when it does not shrink. */
    private static final double REACH = 2.0;

    /** A table beyond this comes only from a picture of many millions of pixels by a few. */
    private static final long MAX_WEIGHTS = 1L << 26;

    private final int[] first;
    private final int[] count;
    private final long[] weights;
    private final int stride;

    private Taps(int outputs, int stride) {
        this.first = new int[outputs];
        this.count = new int[outputs];
        this.weights = new long[outputs * stride];
        this.stride = stride;
    }

    /**
     * @param input places on the input side, at least 1
     * @param output places on the output side, at least 1
     * @throws IllegalArgumentException if the reduction is so strong that the table has no room
     */
    static Taps of(int input, int output) {
        double scale = (double) input / output;
        double shrink = Math.max(scale, 1.0);
        double support = REACH * shrink;
        // One more than Pillow's, so that each run has an even number of weights, the last being 0.
        long stride = (long) Math.ceil(support) * 2 + 2;
        if (stride * output > MAX_WEIGHTS) {
            throw new IllegalArgumentException(
                    "A side of %d pixels is too long to be stretched to %d"
                            .formatted(input, output));
        }
        Taps taps = new Taps(output, (int) stride);
        double[] run = new double[(int) stride];
        for (int i = 0; i < output; i++) {
            double centre = (i + 0.5) * scale;
            int from = Math.max((int) (centre - support + 0.5), 0);
            int to = Math.min((int) (centre + support + 0.5), input);
            taps.put(i, from, run, weigh(run, from, to, centre, 1.0 / shrink));
        }
        return taps;
    }

    /** Fills {@code run} with weights of sum 1 for the places from…to−1 and says how many. */
    private static int weigh(double[] run, int from, int to, double centre, double step) {
        double sum = 0;
        for (int x = from; x < to; x++) {
            double weight = bicubic((x - centre + 0.5) * step);
            run[x - from] = weight;
            sum += weight;
        }
        int length = to - from;
        for (int i = 0; i < length && sum != 0; i++) {
            run[i] /= sum;
        }
        return length;
    }

    private void put(int output, int from, double[] run, int length) {
        first[output] = from;
        count[output] = length;
        for (int i = 0; i < length; i++) {
            double fixed = run[i] * (1 << FRACTION_BITS);
            weights[output * stride + i] = (int) (fixed < 0 ? fixed - 0.5 : fixed + 0.5);
        }
    }

    /** Keys' cubic with a = −0.5, in the order of operations of the reference. */
    private static double bicubic(double distance) {
        double x = Math.abs(distance);
        if (x < 1.0) {
            return ((-0.5 + 2.0) * x - (-0.5 + 3.0)) * x * x + 1;
        }
        if (x < 2.0) {
            return (((x - 5) * x + 8) * x - 4) * -0.5;
        }
        return 0;
    }

    /**
     * The first input place that an output place reads. Never falls from one output to the next.
     */
    int first(int output) {
        return first[output];
    }

    /** How many input places an output place reads. */
    int count(int output) {
        return count[output];
    }

    /** Most input places that any output place reads, rounded up to an even number. */
    int stride() {
        return stride;
    }

    /** Weights of all outputs, {@link #stride()} each, 0 behind the last one in use. */
    long[] weights() {
        return weights;
    }

    /** Number of output places. */
    int outputs() {
        return first.length;
    }
}
