package dragonfly.model.checkpoint;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * A tensor inside a mapped file. Valid as long as the arena it was mapped into is open.
 *
 * @param name as in the file
 * @param type number format
 * @param shape sizes, row-major
 * @param data the mapped bytes, exactly {@code type.bytes() × product(shape)} of them
 */
public record Tensor(String name, DType type, List<Long> shape, MemorySegment data) {
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    public Tensor {
        shape = List.copyOf(shape);
    }

    /** Numbers in the tensor. */
    public long count() {
        return data.byteSize() / type.bytes();
    }

    public boolean hasShape(long... wanted) {
        return shape.equals(Arrays.stream(wanted).boxed().toList());
    }

    /**
     * Widens {@code count} weights to float32.
     *
     * @param from index of the first number in the tensor
     * @param target filled from {@code offset} on
     * @throws IllegalStateException if the format is none for weights
     */
    public void read(long from, int count, float[] target, int offset) {
        switch (type) {
            case F32 -> {
                for (int i = 0; i < count; i++) {
                    target[offset + i] = Float.intBitsToFloat(data.get(INT, (from + i) * 4));
                }
            }
            case F16 -> {
                for (int i = 0; i < count; i++) {
                    target[offset + i] = Float.float16ToFloat(data.get(SHORT, (from + i) * 2));
                }
            }
            case BF16 -> {
                for (int i = 0; i < count; i++) {
                    target[offset + i] =
                            Float.intBitsToFloat(data.get(SHORT, (from + i) * 2) << 16);
                }
            }
            default -> throw new IllegalStateException(type + " is no format for weights");
        }
    }

    /** All weights as float32; for small tensors. */
    public float[] floats() {
        float[] values = new float[Math.toIntExact(count())];
        read(0, values.length, values, 0);
        return values;
    }

    /** All numbers of an I64 tensor; for small tensors. */
    public long[] longs() {
        if (type != DType.I64) {
            throw new IllegalStateException(type + " is not I64");
        }
        return data.toArray(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN));
    }
}
