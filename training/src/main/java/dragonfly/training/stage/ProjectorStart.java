package dragonfly.training.stage;

import dragonfly.phantom.random.Mix;
import dragonfly.training.model.MiniModel;
import dragonfly.training.model.Projector;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * The standardised start of the projector: orthonormal random rows over features freed of their
 * mean and deviation. Raw features are mostly one constant vector, and dot products of their
 * summaries would only tell how much of it there is.
 */
final class ProjectorStart {
    /** Sub-images that mean and deviation are taken over. */
    private static final int SAMPLE = 40_000;

    private ProjectorStart() {}

    /**
     * Sets the projector's weights.
     *
     * @param features [n, tokens, width]
     */
    static void set(MiniModel model, Tensor features, long seed) {
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            long stride = Math.max(1, features.size(0) / SAMPLE);
            Tensor sample =
                    features.slice(
                                    0,
                                    new org.bytedeco.pytorch.LongOptional(0),
                                    new org.bytedeco.pytorch.LongOptional(features.size(0)),
                                    stride)
                            .to(ScalarType.Float);
            int in = (int) features.size(2);
            Tensor flat = sample.reshape(-1, in);
            float[] mean = Tensors.floats(flat.mean(0));
            float[] square = Tensors.floats(flat.sub(flat.mean(0)).square().mean(0));
            int out = model.shape().text().width();
            float[][] rows = orthonormal(out, in, seed);
            float[] weight = new float[out * in];
            float[] bias = new float[out];
            for (int o = 0; o < out; o++) {
                double shift = 0;
                for (int i = 0; i < in; i++) {
                    double scaled = rows[o][i] / Math.sqrt(square[i] + 1e-6);
                    weight[o * in + i] = (float) scaled;
                    shift += scaled * mean[i];
                }
                bias[o] = (float) -shift;
            }
            model.weights().get(Projector.WEIGHT).copy_(Tensors.of(weight, out, in));
            model.weights().get(Projector.BIAS).copy_(Tensors.of(bias, out));
        }
    }

    /** Random rows of length 1, orthogonal in blocks of {@code columns} (Gram–Schmidt, twice). */
    private static float[][] orthonormal(int rows, int columns, long seed) {
        double[][] all = new double[rows][columns];
        float[][] rounded = new float[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                all[r][c] = Mix.normal(Mix.of(Mix.of(seed, 77), r, c));
            }
            for (int pass = 0; pass < 2; pass++) {
                for (int other = r / columns * columns; other < r; other++) {
                    subtract(all[r], all[other], dot(all[r], all[other]));
                }
            }
            double norm = Math.sqrt(dot(all[r], all[r]));
            for (int c = 0; c < columns; c++) {
                all[r][c] /= norm;
                rounded[r][c] = (float) all[r][c];
            }
        }
        return rounded;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double[] what, double factor) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * what[i];
        }
    }
}
