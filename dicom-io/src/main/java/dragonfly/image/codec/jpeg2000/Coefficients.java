package dragonfly.image.codec.jpeg2000;

/**
 * The coefficients of a tile's component, and after the wavelet its samples, row by row: integers
 * for the reversible wavelet, floating-point numbers for the other. The sub-bands of a resolution
 * lie side by side: what is low horizontally on the left, what is low vertically on top.
 */
final class Coefficients {
    private static final int MAGNITUDE = Integer.MAX_VALUE;

    private final Area area;
    private final int[] ints;
    private final float[] floats;

    /** All zero. */
    Coefficients(Area area, boolean reversible) {
        this.area = area;
        int size = Math.toIntExact(area.size());
        ints = reversible ? new int[size] : new int[0];
        floats = reversible ? new float[0] : new float[size];
    }

    /** Which samples of the component they become. */
    Area area() {
        return area;
    }

    int stride() {
        return area.width();
    }

    int[] ints() {
        return ints;
    }

    float[] floats() {
        return floats;
    }

    /** Dequantises a decoded block into its place: annex E, and annex H for lifted regions. */
    void put(CodeBlock block, BlockState state, boolean reversible) {
        if (block.band.regionShift() > 0) {
            lower(state.values, 4 * state.width * ((state.height + 3) / 4), block.band);
        }
        if (reversible) {
            putInts(block, state);
        } else {
            putFloats(block, state);
        }
    }

    private void putInts(CodeBlock block, BlockState state) {
        int[] values = state.values;
        for (int y = 0; y < block.height; y++) {
            int to = (block.planeY + y) * stride() + block.planeX;
            int from = (y >> 2) * 4 * block.width + (y & 3);
            for (int x = 0; x < block.width; x++, from += 4) {
                int value = values[from];
                int magnitude = (value & MAGNITUDE) >> 1;
                ints[to + x] = value < 0 ? -magnitude : magnitude;
            }
        }
    }

    private void putFloats(CodeBlock block, BlockState state) {
        int[] values = state.values;
        float half = 0.5f * block.band.step();
        for (int y = 0; y < block.height; y++) {
            int to = (block.planeY + y) * stride() + block.planeX;
            int from = (y >> 2) * 4 * block.width + (y & 3);
            for (int x = 0; x < block.width; x++, from += 4) {
                int value = values[from];
                int magnitude = value & MAGNITUDE;
                floats[to + x] = (value < 0 ? -magnitude : magnitude) * half;
            }
        }
    }

    /** Values that were lifted above all others come down: H.1. */
    private static void lower(int[] values, int count, Band band) {
        int shift = band.regionShift();
        for (int i = 0; i < count; i++) {
            int magnitude = values[i] & MAGNITUDE;
            if (shift < 31 && magnitude >> 1 >= 1L << shift) {
                values[i] = (values[i] & ~MAGNITUDE) | magnitude >> shift;
            }
        }
    }
}
