package dragonfly.training.tensor;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

import java.lang.foreign.MemorySegment;
import java.nio.Buffer;

/**
 * Between Java's arrays and libtorch's tensors. Tensors are native memory: what is made inside a
 * {@link org.bytedeco.javacpp.PointerScope} goes when the scope ends, unless {@linkplain #keep
 * kept}.
 */
public final class Tensors {
    private Tensors() {}

    /** A tensor of float32 with a copy of the values. */
    public static Tensor of(float[] values, long... shape) {
        Tensor tensor = empty(ScalarType.Float, shape);
        tensor.data_ptr_float().put(values, 0, values.length);
        return tensor;
    }

    /** A tensor of int64 with a copy of the values. */
    public static Tensor of(long[] values, long... shape) {
        Tensor tensor = empty(ScalarType.Long, shape);
        tensor.data_ptr_long().put(values, 0, values.length);
        return tensor;
    }

    /** A vector of int64. */
    public static Tensor indices(int[] values) {
        long[] wide = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return of(wide, values.length);
    }

    /** A tensor in the processor's memory that nothing was written to. */
    public static Tensor empty(ScalarType type, long... shape) {
        return torch.empty(shape, new TensorOptions(type), null);
    }

    /** A tensor of float32 zeros. */
    public static Tensor zeros(long... shape) {
        return empty(ScalarType.Float, shape).zero_();
    }

    /**
     * The memory of a contiguous tensor in the processor's memory; valid as long as the tensor is.
     */
    public static MemorySegment memory(Tensor tensor) {
        Buffer buffer = tensor.createBuffer();
        return MemorySegment.ofBuffer(buffer);
    }

    /** A copy of a tensor's numbers as float32, row-major, wherever it lies. */
    public static float[] floats(Tensor tensor) {
        Tensor flat = tensor.detach().to(ScalarType.Float).cpu().contiguous();
        float[] values = new float[(int) flat.numel()];
        try (FloatPointer data = flat.data_ptr_float()) {
            data.get(values);
        }
        return values;
    }

    /** A copy of a tensor's whole numbers, row-major. */
    public static long[] longs(Tensor tensor) {
        Tensor flat = tensor.detach().to(ScalarType.Long).cpu().contiguous();
        long[] values = new long[(int) flat.numel()];
        try (LongPointer data = flat.data_ptr_long()) {
            data.get(values);
        }
        return values;
    }

    /** The one number of a tensor. */
    public static double number(Tensor tensor) {
        return tensor.detach().to(ScalarType.Double).item_double();
    }

    /** Several tensors one behind the other along a dimension. */
    public static Tensor cat(long dimension, Tensor... parts) {
        return torch.cat(new TensorVector(parts), dimension);
    }

    /** A number as operations take it. */
    public static Scalar scalar(double value) {
        return new Scalar(value);
    }

    /** A whole number as operations take it; whole tensors stay whole. */
    public static Scalar scalar(long value) {
        return new Scalar(value);
    }

    /** The same tensor, to outlive the scope it was made in; its owner closes it. */
    public static Tensor keep(Tensor tensor) {
        tensor.retainReference();
        return tensor;
    }
}
