package dragonfly.model.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/** Makes tensors over direct buffers. Whoever asks closes them. */
final class Tensors {
    private Tensors() {}

    static FloatBuffer floats(long count) {
        long bytes = Math.multiplyExact(count, (long) Float.BYTES);
        return ByteBuffer.allocateDirect(Math.toIntExact(bytes))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    static OnnxTensor of(OrtEnvironment environment, FloatBuffer values, long... shape)
            throws OrtException {
        return OnnxTensor.createTensor(environment, values, shape);
    }

    static OnnxTensor of(OrtEnvironment environment, float[] values, int count, long... shape)
            throws OrtException {
        FloatBuffer buffer = floats(count);
        buffer.put(values, 0, count).flip();
        return OnnxTensor.createTensor(environment, buffer, shape);
    }

    static OnnxTensor positions(OrtEnvironment environment, int first, int count)
            throws OrtException {
        LongBuffer buffer =
                ByteBuffer.allocateDirect(count * Long.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asLongBuffer();
        for (int i = 0; i < count; i++) {
            buffer.put(first + i);
        }
        return OnnxTensor.createTensor(environment, buffer.flip(), new long[] {count});
    }
}
