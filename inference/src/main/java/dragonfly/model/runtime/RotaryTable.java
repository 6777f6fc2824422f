package dragonfly.model.runtime;

import dragonfly.model.bundle.Geometry;

/**
 * Cosines and sines of positions, built as the reference builds them: float32 inverse frequency ×
 * float32 position, then cosine and sine rounded to float32, both halves alike. Immutable.
 */
final class RotaryTable {
    private final float[] inverseFrequencies;

    RotaryTable(Geometry geometry) {
        this.inverseFrequencies = geometry.rotary().inverseFrequencies(geometry.text().headDim());
    }

    int headDim() {
        return 2 * inverseFrequencies.length;
    }

    /** Fills rows for the positions {@code first … first + count − 1}. */
    void fill(int first, int count, float[] cos, float[] sin) {
        int half = inverseFrequencies.length;
        for (int p = 0; p < count; p++) {
            int row = p * 2 * half;
            for (int i = 0; i < half; i++) {
                float angle = (float) (first + p) * inverseFrequencies[i];
                cos[row + i] = cos[row + half + i] = (float) Math.cos(angle);
                sin[row + i] = sin[row + half + i] = (float) Math.sin(angle);
            }
        }
    }
}
