package dragonfly.training.optimise;

import dragonfly.training.tensor.Tensors;
import dragonfly.training.tensor.WeightGroup;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

import java.util.Map;

/** AdamW (Loshchilov and Hutter, 2019) over a flat group; no decay, since it gets no matrices. */
final class AdamW implements Optimiser {
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.98;
    private static final double EPSILON = 1e-8;

    private final WeightGroup group;
    private final Tensor mean;
    private final Tensor square;
    private long steps;

    AdamW(WeightGroup group) {
        this.group = group;
        this.mean = Tensors.keep(Tensors.zeros(group.values().numel()));
        this.square = Tensors.keep(Tensors.zeros(group.values().numel()));
    }

    @Override
    public void step(double rate) {
        steps++;
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            Tensor gradient = group.gradients();
            mean.lerp_(gradient, Tensors.scalar(1 - FIRST));
            square.mul_(Tensors.scalar(SECOND))
                    .addcmul_(gradient, gradient, Tensors.scalar(1 - SECOND));
            double meanBias = 1 - Math.pow(FIRST, (double) steps);
            double squareBias = 1 - Math.pow(SECOND, (double) steps);
            Tensor root =
                    square.sqrt()
                            .mul_(Tensors.scalar(1 / Math.sqrt(squareBias)))
                            .add_(Tensors.scalar(EPSILON));
            group.values().addcdiv_(mean, root, Tensors.scalar(-rate / meanBias));
        }
    }

    @Override
    public Map<String, Tensor> state() {
        return Map.of("mean", mean, "square", square);
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public void resumeAt(long done) {
        steps = done;
    }

    @Override
    public void close() {
        square.close();
        mean.close();
    }
}
