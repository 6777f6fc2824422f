package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;

import java.util.Arrays;

/** Run mode (T.87 A.7): how long a run is, and the sample that interrupts it. */
final class RunCoder {
    /** Bits of a run's length for each state: J of A.2.1. */
    private static final byte[] BITS = {
        0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12,
        13, 14, 15
    };

    private final BitReader reader;
    private final SampleCoder samples;
    private final int near;
    private final int reset;
    private final int firstSum;
    private final int errorBits;
    private final int longest;

    /** Two contexts: where left and above differ, and where they agree. */
    private final int[] sums = new int[2];

    private final int[] counts = new int[2];
    private final int[] negatives = new int[2];

    /** State of each line in turn: components that take turns by lines have one each. */
    private final int[] states;

    private int line;

    RunCoder(BitReader reader, SampleCoder samples, CodingParameters parameters, int lines) {
        this.reader = reader;
        this.samples = samples;
        near = parameters.near();
        reset = parameters.reset();
        firstSum = parameters.firstSum();
        errorBits = parameters.errorBits();
        longest = parameters.limit();
        states = new int[lines];
    }

    /** Forgets everything. */
    void restart() {
        for (int i = 0; i < 2; i++) {
            sums[i] = firstSum;
            counts[i] = 1;
            negatives[i] = 0;
        }
        Arrays.fill(states, 0);
    }

    /** Goes on with a component's line. */
    void select(int component) {
        line = component;
    }

    /**
     * Length of a run; less than {@code most} if a sample interrupts it.
     *
     * @param most pixels up to the end of the line
     */
    int length(int most) throws ImageException {
        int state = states[line];
        int length = 0;
        while (length < most && reader.bit() == 1) {
            int block = 1 << BITS[state];
            if (block <= most - length && state < 31) {
                state++;
            }
            length = Math.min(most, length + block);
        }
        states[line] = state;
        if (length < most) {
            length += reader.bits(BITS[state]);
            if (length >= most) {
                throw Damage.damaged("run of " + length + " where " + most + " pixels are left");
            }
        }
        return length;
    }

    /** The sample that interrupts a run of one component. */
    int interruption(int left, int above) throws ImageException {
        if (Math.abs(left - above) <= near) {
            return samples.reconstruct(left, error(1));
        }
        return interruptionOfAll(left, above);
    }

    /** One component of the pixel that interrupts a run where all components run together. */
    int interruptionOfAll(int left, int above) throws ImageException {
        int error = error(0);
        return samples.reconstruct(above, left > above ? -error : error);
    }

    /** Takes the step back that every interruption takes. */
    void interrupted() {
        states[line] = Math.max(0, states[line] - 1);
    }

    /** A.7.2. */
    private int error(int type) throws ImageException {
        int sum = sums[type];
        int count = counts[type];
        int negative = negatives[type];
        int k = Golomb.parameter(type == 0 ? sum : sum + (count >> 1), count);
        int escape = longest - BITS[states[line]] - 1 - errorBits - 1;
        int mapped = reader.golomb(k, escape, errorBits);
        if (mapped > 2 << errorBits) {
            throw Damage.damaged("error " + mapped + " after a run");
        }
        int doubled = mapped + type;
        int magnitude = (doubled + 1) >> 1;
        boolean likelyNegative = k != 0 || 2 * negative >= count;
        int error = likelyNegative == ((doubled & 1) == 1) ? -magnitude : magnitude;
        if (error < 0) {
            negative++;
        }
        sum += (mapped + 1 - type) >> 1;
        if (count == reset) {
            sum >>= 1;
            count >>= 1;
            negative >>= 1;
        }
        sums[type] = sum;
        counts[type] = count + 1;
        negatives[type] = negative;
        return error;
    }
}
