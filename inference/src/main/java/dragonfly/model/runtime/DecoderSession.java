package dragonfly.model.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import dragonfly.model.bundle.Geometry;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.bundle.TextShape;

import org.jspecify.annotations.Nullable;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The decoder. One thread at a time; closed by {@link Sessions}. */
public final class DecoderSession {
    /**
     * What one step gives.
     *
     * @param logits of the last position, vocabulary long
     * @param hidden [layers + 1][width]: the last position's embedding, then after every block, the
     *     final one after the final norm
     * @param cache with the step's positions added; the caller closes it
     */
    public record Step(float[] logits, float[][] hidden, KeyValueCache cache) {}

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final TextShape shape;
    private final RotaryTable rotary;

    DecoderSession(OrtEnvironment environment, OrtSession session, Geometry geometry) {
        this.environment = environment;
        this.session = session;
        this.shape = geometry.text();
        this.rotary = new RotaryTable(geometry);
    }

    /**
     * Reads {@code count} embeddings behind {@code past}.
     *
     * @param embeddings count × width, row-major
     * @param past what stands before, or null at the start; stays open and unchanged
     */
    public Step step(float[] embeddings, int count, @Nullable KeyValueCache past)
            throws ModelException {
        int first = past == null ? 0 : past.positions();
        int dim = rotary.headDim();
        float[] cos = new float[count * dim];
        float[] sin = new float[count * dim];
        rotary.fill(first, count, cos, sin);
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        List<OnnxTensor> owned = new ArrayList<>();
        try {
            own(inputs, owned, "embeddings", of(embeddings, 1, count, shape.width()));
            own(inputs, owned, "positions", Tensors.positions(environment, first, count));
            own(inputs, owned, "cos", of(cos, count, dim));
            own(inputs, owned, "sin", of(sin, count, dim));
            for (int i = 0; i < 2 * shape.layers(); i++) {
                String name = "past." + i / 2 + (i % 2 == 0 ? ".key" : ".value");
                if (past == null) {
                    own(inputs, owned, name, of(new float[0], 1, shape.kvHeads(), 0, dim));
                } else {
                    inputs.put(name, past.tensors().get(i));
                }
            }
            return result(session.run(inputs), first + count);
        } catch (OrtException e) {
            throw ModelException.runtime("The decoder failed.", e);
        } finally {
            owned.forEach(OnnxTensor::close);
        }
    }

    private Step result(OrtSession.Result result, int positions) throws OrtException {
        boolean kept = false;
        try {
            List<OnnxTensor> present = new ArrayList<>();
            for (int i = 0; i < 2 * shape.layers(); i++) {
                present.add(tensor(result, "present." + i / 2 + (i % 2 == 0 ? ".key" : ".value")));
            }
            float[] logits = new float[shape.vocabulary()];
            tensor(result, "logits").getFloatBuffer().get(logits);
            float[][] hidden = new float[shape.layers() + 1][shape.width()];
            FloatBuffer rows = tensor(result, "hidden").getFloatBuffer();
            for (float[] row : hidden) {
                rows.get(row);
            }
            KeyValueCache cache =
                    new KeyValueCache(
                            result, present, positions, positions * shape.cacheBytesPerPosition());
            kept = true;
            return new Step(logits, hidden, cache);
        } finally {
            if (!kept) {
                result.close();
            }
        }
    }

    private OnnxTensor of(float[] values, long... shape) throws OrtException {
        int count = 1;
        for (long size : shape) {
            count = Math.toIntExact(Math.multiplyExact(count, size));
        }
        return Tensors.of(environment, values, count, shape);
    }

    private static void own(
            Map<String, OnnxTensor> inputs, List<OnnxTensor> owned, String name, OnnxTensor value) {
        owned.add(value);
        inputs.put(name, value);
    }

    private static OnnxTensor tensor(OrtSession.Result result, String name) {
        return (OnnxTensor)
                result.get(name)
                        .orElseThrow(
                                () -> new IllegalStateException("the decoder gives no " + name));
    }
}
