package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;

import java.util.Arrays;

/**
 * Regular mode (T.87 A.4 to A.6): one sample from its neighbours and its context, and what the
 * context learns from it.
 */
final class SampleCoder {
    /** Contexts of regular mode; number 0 is used where components take turns by samples. */
    private static final int CONTEXTS = 365;

    /*
     * A context is five numbers of eight: sum of magnitudes, bias, count, correction, Golomb
     * parameter. What only follows from the others is kept, since every sample waits for the one
     * before: the parameter, which seldom changes, and in bit 0 of the correction whether errors
     * are mirrored.
     */
    private static final int SHIFT = 3;

    private static final int BIAS = 1;
    private static final int COUNT = 2;
    private static final int CORRECTION = 3;
    private static final int PARAMETER = 4;

    private final BitReader reader;
    private final int[] contexts = new int[CONTEXTS << SHIFT];
    private final int maxval;
    private final int near;
    private final int step;
    private final int wrap;
    private final int reset;
    private final int firstSum;
    private final int escape;
    private final int escapeBits;
    private final int mostMapped;

    SampleCoder(BitReader reader, CodingParameters parameters) {
        this.reader = reader;
        maxval = parameters.maxval();
        near = parameters.near();
        step = parameters.step();
        wrap = parameters.range() * step;
        reset = parameters.reset();
        firstSum = parameters.firstSum();
        escapeBits = parameters.errorBits();
        escape = parameters.limit() - escapeBits - 1;
        mostMapped = 2 * parameters.range();
    }

    /** Forgets everything. */
    void restart() {
        Arrays.fill(contexts, 0);
        for (int at = 0; at < contexts.length; at += 1 << SHIFT) {
            contexts[at] = firstSum;
            contexts[at + COUNT] = 1;
            contexts[at + PARAMETER] = Golomb.parameter(firstSum, 1);
        }
    }

    /**
     * Decodes a sample.
     *
     * @param region the three quantised gradients as one number, -364 to 364
     * @param left the sample before it
     * @param above the sample above it
     * @param corner the sample before that
     * @throws ImageException if the error is larger than any sample
     */
    int decode(int region, int left, int above, int corner) throws ImageException {
        int sign = region >> 31;
        int at = ((region ^ sign) - sign) << SHIFT;
        int[] context = contexts;
        int k = context[at + PARAMETER];
        int mapped = reader.golomb(k, escape, escapeBits);
        if (mapped > mostMapped) {
            throw tooLarge(mapped);
        }
        int known = context[at + CORRECTION];
        int error = (mapped >>> 1) ^ -(mapped & 1) ^ -(known & 1);
        learn(context, at, k, known >> 1, error);
        int prediction = clamp(median(left, above, corner) + ((known >> 1) ^ sign) - sign);
        return reconstruct(prediction, (error ^ sign) - sign);
    }

    /** The edge detector's choice (A.4.1), which is the median of three. */
    private static int median(int left, int above, int corner) {
        int low = Math.min(left, above);
        int high = Math.max(left, above);
        return Math.max(low, Math.min(high, left + above - corner));
    }

    /** A.6, and A.5.1 for the sample that comes next. */
    private void learn(int[] context, int at, int k, int oldCorrection, int error) {
        int sum = context[at] + Math.abs(error);
        int bias = context[at + BIAS] + error * step;
        int count = context[at + COUNT];
        if (count == reset) {
            sum >>= 1;
            bias >>= 1;
            count >>= 1;
        }
        count++;
        // Without branches, since which way the bias goes is as good as random: -1 where it does.
        int tooLow = (bias + count - 1) >> 31;
        int tooHigh = -bias >> 31;
        bias += (count & tooLow) - (count & tooHigh);
        bias = Math.max(1 - count, Math.min(bias, 0));
        int correction = Math.max(-128, Math.min(oldCorrection + tooLow - tooHigh, 127));
        context[at] = sum;
        context[at + BIAS] = bias;
        context[at + COUNT] = count;
        int mirror = ((2 * bias + count - 1) & ((k | near) - 1)) >>> 31;
        context[at + CORRECTION] = (correction << 1) | mirror;
        if ((count << k) < sum || (k > 0 && (count << (k - 1)) >= sum)) {
            changeParameter(context, at);
        }
    }

    /** The branch above is seldom taken, so that the next sample need not wait for its outcome. */
    private void changeParameter(int[] context, int at) {
        int count = context[at + COUNT];
        int k = Golomb.parameter(context[at], count);
        boolean mirrors = (k | near) == 0 && 2 * context[at + BIAS] <= -count;
        context[at + PARAMETER] = k;
        context[at + CORRECTION] = (context[at + CORRECTION] & ~1) | (mirrors ? 1 : 0);
    }

    private static ImageException tooLarge(int error) {
        return Damage.damaged("error " + error);
    }

    /** The sample whose prediction was wrong by a quantised error, modulo the range: A.4.5. */
    int reconstruct(int prediction, int error) {
        int value = prediction + error * step;
        return isSample(value) ? value : wrapped(value);
    }

    private int wrapped(int value) {
        int inside = value < -near ? value + wrap : value > maxval + near ? value - wrap : value;
        return Math.clamp(inside, 0, maxval);
    }

    private int clamp(int value) {
        // A branch that nearly always goes the same way: what follows need not wait for it.
        return isSample(value) ? value : value < 0 ? 0 : maxval;
    }

    private boolean isSample(int value) {
        return Integer.compareUnsigned(value, maxval) <= 0;
    }
}
