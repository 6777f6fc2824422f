package dragonfly.training.optimise;

import dragonfly.training.tensor.Precision;
import dragonfly.training.tensor.Tensors;
import dragonfly.training.tensor.WeightGroup;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

import java.util.Map;

/**
 * Muon (Jordan, 2024): momentum whose matrices are made near-orthogonal by Newton–Schulz steps, so
 * that all directions of a matrix move alike. The factor 0.2 · √max(rows, columns) gives its steps
 * the size of AdamW's (Liu and others, "Muon is scalable", 2025).
 */
final class Muon implements Optimiser {
    private static final double MOMENTUM = 0.95;
    private static final double DECAY = 0.01;
    private static final double SIZE = 0.2;
    private static final int ITERATIONS = 5;
    private static final double A = 3.4445;
    private static final double B = -4.7750;
    private static final double C = 2.0315;
    private static final double EPSILON = 1e-7;

    private final WeightGroup group;
    private final Precision precision;
    private final Tensor momentum;
    private long steps;

    Muon(WeightGroup group, Precision precision) {
        this.group = group;
        this.precision = precision;
        this.momentum = Tensors.keep(Tensors.zeros(group.values().numel()));
    }

    @Override
    public void step(double rate) {
        steps++;
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            Tensor gradient = group.gradients();
            momentum.mul_(Tensors.scalar(MOMENTUM)).add_(gradient);
            Tensor ahead = gradient.add(momentum, Tensors.scalar(MOMENTUM));
            for (WeightGroup.Stack stack : group.stacks()) {
                Tensor direction = orthogonal(view(ahead, stack));
                double size = SIZE * Math.sqrt(Math.max(stack.rows(), stack.columns()));
                view(group.values(), stack)
                        .mul_(Tensors.scalar(1 - rate * DECAY))
                        .add_(direction, Tensors.scalar(-rate * size));
            }
        }
    }

    private static Tensor view(Tensor flat, WeightGroup.Stack stack) {
        long count = (long) stack.count() * stack.rows() * stack.columns();
        return flat.narrow(0, stack.offset(), count)
                .view(stack.count(), stack.rows(), stack.columns());
    }

    /** Newton–Schulz steps of fifth order on a stack of matrices, over their shorter side. */
    private Tensor orthogonal(Tensor matrices) {
        boolean tall = matrices.size(1) > matrices.size(2);
        Tensor x = tall ? matrices.transpose(1, 2) : matrices;
        Tensor norm = x.square().sum(new long[] {1, 2}, true, null).sqrt();
        x = precision.operand(x.div(norm.add(Tensors.scalar(EPSILON))));
        for (int i = 0; i < ITERATIONS; i++) {
            Tensor product = x.matmul(x.transpose(1, 2));
            Tensor polynomial =
                    product.mul(Tensors.scalar(B)).add(product.matmul(product), Tensors.scalar(C));
            x = x.mul(Tensors.scalar(A)).add(polynomial.matmul(x));
        }
        Tensor result = x.to(ScalarType.Float);
        return tall ? result.transpose(1, 2) : result;
    }

    @Override
    public Map<String, Tensor> state() {
        return Map.of("momentum", momentum);
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
        momentum.close();
    }
}
