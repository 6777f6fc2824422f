package dragonfly.training.model;

import dragonfly.training.tensor.Tensors;

import org.bytedeco.pytorch.Tensor;

/**
 * Cosines and sines of positions, in the same float arithmetic as the inference's table. Owns
 * native memory.
 */
final class RotaryTable implements AutoCloseable {
    private final Tensor cosines;
    private final Tensor sines;
    private final int half;

    RotaryTable(MiniShape shape, int positions) {
        float[] inverse = shape.rotary().inverseFrequencies(shape.text().headDim());
        half = inverse.length;
        float[] cos = new float[positions * 2 * half];
        float[] sin = new float[positions * 2 * half];
        for (int p = 0; p < positions; p++) {
            for (int i = 0; i < half; i++) {
                float angle = p * inverse[i];
                int at = p * 2 * half + i;
                cos[at] = cos[at + half] = (float) Math.cos(angle);
                sin[at] = sin[at + half] = (float) Math.sin(angle);
            }
        }
        cosines = Tensors.keep(Tensors.of(cos, positions, 2L * half));
        sines = Tensors.keep(Tensors.of(sin, positions, 2L * half));
    }

    /**
     * Rows for some positions.
     *
     * @param positions [B, L] of int64
     */
    Rows rows(Tensor positions) {
        long[] shape = {positions.size(0), positions.size(1), 1, 2L * half};
        Tensor flat = positions.flatten();
        return new Rows(
                cosines.index_select(0, flat).view(shape),
                sines.index_select(0, flat).view(shape),
                half);
    }

    /** Cosines and sines of a batch's positions, [B, L, 1, headDim] each. */
    record Rows(Tensor cos, Tensor sin, int half) {
        /** {@code x · cos + rotate_half(x) · sin}, in float32, for x of [B, L, heads, headDim]. */
        Tensor turn(Tensor x) {
            Tensor wide = x.to(cos.scalar_type());
            Tensor first = wide.narrow(3, 0, half);
            Tensor second = wide.narrow(3, half, half);
            return wide.mul(cos).add(Tensors.cat(3, second.neg(), first).mul(sin));
        }

        /** The rows of the later positions. */
        Rows from(long first) {
            long rest = cos.size(1) - first;
            return new Rows(cos.narrow(1, first, rest), sin.narrow(1, first, rest), half);
        }
    }

    @Override
    public void close() {
        sines.close();
        cosines.close();
    }
}
