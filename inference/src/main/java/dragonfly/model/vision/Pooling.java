package dragonfly.model.vision;

/**
 * Mean pooling of a projected token map (generation V2): squares of {@code factor × factor} patch
 * tokens become their mean, the class token stays in front.
 */
final class Pooling {
    private Pooling() {}

    static VisualTokens pool(
            float[] tokens, int from, int count, int width, int factor, float[] summary) {
        int side = (int) Math.round(Math.sqrt(count - 1.0));
        int pooledSide = side / factor;
        float[] pooled = new float[(1 + pooledSide * pooledSide) * width];
        System.arraycopy(tokens, from, pooled, 0, width);
        for (int row = 0; row < pooledSide; row++) {
            for (int column = 0; column < pooledSide; column++) {
                int target = (1 + row * pooledSide + column) * width;
                for (int i = 0; i < width; i++) {
                    double sum = 0;
                    for (int y = row * factor; y < (row + 1) * factor; y++) {
                        for (int x = column * factor; x < (column + 1) * factor; x++) {
                            sum += tokens[from + (1 + y * side + x) * width + i];
                        }
                    }
                    pooled[target + i] = (float) (sum / (factor * factor));
                }
            }
        }
        return new VisualTokens(pooled, 1 + pooledSide * pooledSide, summary);
    }
}
