package dragonfly.model.vision;

/**
 * Projected tokens of one sub-image as the decoder will read them, and its summary. Immutable; the
 * arrays are handed over and not to be changed.
 *
 * @param tokens count × width, row-major; pooled where the generation pools
 * @param count tokens
 * @param summary mean of all projected tokens before pooling, class token included (Eq. 1)
 */
public record VisualTokens(float[] tokens, int count, float[] summary) {
    /**
     * @param projected all tokens of a batch, row-major
     * @param from index of the sub-image's first number
     */
    static VisualTokens of(float[] projected, int from, int count, int width, int poolFactor) {
        float[] summary = mean(projected, from, count, width);
        if (poolFactor == 1) {
            float[] tokens = new float[count * width];
            System.arraycopy(projected, from, tokens, 0, tokens.length);
            return new VisualTokens(tokens, count, summary);
        }
        return Pooling.pool(projected, from, count, width, poolFactor, summary);
    }

    private static float[] mean(float[] values, int from, int count, int width) {
        double[] sums = new double[width];
        for (int t = 0; t < count; t++) {
            for (int i = 0; i < width; i++) {
                sums[i] += values[from + t * width + i];
            }
        }
        float[] mean = new float[width];
        for (int i = 0; i < width; i++) {
            mean[i] = (float) (sums[i] / count);
        }
        return mean;
    }
}
