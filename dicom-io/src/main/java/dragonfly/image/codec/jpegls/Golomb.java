package dragonfly.image.codec.jpegls;

/** The choice of a Golomb code (T.87 A.5.1). */
final class Golomb {
    private Golomb() {}

    /**
     * The least k with {@code count << k >= sum}.
     *
     * @param sum of magnitudes, positive
     * @param count of samples, positive
     */
    static int parameter(int sum, int count) {
        int bits = Integer.numberOfLeadingZeros(count) - Integer.numberOfLeadingZeros(sum);
        int k = Math.max(0, bits);
        // One more if that is not enough; without a branch, which would be as good as random.
        return k + (((count << k) - sum) >>> 31);
    }
}
