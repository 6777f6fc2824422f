package dragonfly.image.codec.jpeg2000;

/**
 * How the low and the high samples of one direction interleave: F.3.3. A low sample lies between
 * two high ones and the other way round; at the ends the one neighbour counts twice, which is what
 * mirroring the signal comes to.
 *
 * @param low how many low samples
 * @param high how many high ones
 * @param first 0 if the signal starts with a low sample, 1 if with a high one
 */
record Halves(int low, int high, int first) {
    /** For a signal from one coordinate to before another. */
    static Halves of(int from, int to) {
        int low = Math.ceilDiv(to, 2) - Math.ceilDiv(from, 2);
        return new Halves(low, to - from - low, from & 1);
    }

    /** Whether there is something to do but to copy. */
    boolean isMixed() {
        return low > 0 && high > 0;
    }

    /** The high sample before a low one. */
    int highBefore(int lowIndex) {
        return Math.clamp(lowIndex - 1 + first, 0, high - 1);
    }

    /** The high sample after a low one. */
    int highAfter(int lowIndex) {
        return Math.clamp(lowIndex + first, 0, high - 1);
    }

    /** The low sample before a high one. */
    int lowBefore(int highIndex) {
        return Math.clamp(highIndex - first, 0, low - 1);
    }

    /** The low sample after a high one. */
    int lowAfter(int highIndex) {
        return Math.clamp(highIndex + 1 - first, 0, low - 1);
    }
}
