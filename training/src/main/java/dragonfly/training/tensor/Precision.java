package dragonfly.training.tensor;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * The number format of matrix products. Weights, norms, the residual stream and losses are float32
 * in both.
 */
public enum Precision {
    /** float32 throughout: for parity and tests. */
    FULL,
    /**
     * bfloat16 operands: here oneDNN multiplies them about ten times as fast as float32 (measured,
     * docs/training.md).
     */
    MIXED;

    /** A tensor in the format that products take. */
    public Tensor operand(Tensor tensor) {
        return this == MIXED ? tensor.to(ScalarType.BFloat16) : tensor;
    }

    /** {@code x · weightᵀ}; the result is in the operands' format. */
    public Tensor linear(Tensor x, Tensor weight) {
        return torch.linear(operand(x), operand(weight));
    }

    /** {@code x · weightᵀ + bias}; the result is in the operands' format. */
    public Tensor linear(Tensor x, Tensor weight, Tensor bias) {
        return torch.linear(operand(x), operand(weight), operand(bias));
    }

    /**
     * Softmax over the last dimension, summed in float32; the result is in the operands' format.
     */
    public Tensor softmax(Tensor scores) {
        return operand(torch.softmax(scores.to(ScalarType.Float), -1));
    }
}
