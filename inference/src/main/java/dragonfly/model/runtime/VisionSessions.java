package dragonfly.model.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import dragonfly.model.bundle.Geometry;
import dragonfly.model.bundle.ModelException;

import java.nio.FloatBuffer;
import java.util.Map;

/**
 * Encoder and projector, run one behind the other on a batch of sub-images. One thread at a time;
 * closed by {@link Sessions}.
 */
public final class VisionSessions {
    /**
     * What a batch gives, both row-major.
     *
     * @param hidden [n, tokens, vision width]: {@code hidden_states[-2]}
     * @param projected [n, tokens, text width]
     * @param encodeNanos wall time of the encoder
     * @param projectNanos wall time of the projector
     */
    public record Batch(float[] hidden, float[] projected, long encodeNanos, long projectNanos) {}

    private final OrtEnvironment environment;
    private final OrtSession encoder;
    private final OrtSession projector;
    private final Geometry geometry;

    VisionSessions(
            OrtEnvironment environment,
            OrtSession encoder,
            OrtSession projector,
            Geometry geometry) {
        this.environment = environment;
        this.encoder = encoder;
        this.projector = projector;
        this.geometry = geometry;
    }

    /**
     * Encodes and projects one batch.
     *
     * @param pixels n × 3 × R × R normalised values, a direct buffer in native order
     */
    public Batch run(FloatBuffer pixels, int n) throws ModelException {
        long side = geometry.vision().side();
        int tokens = n * geometry.vision().tokens();
        float[] hidden = new float[tokens * geometry.vision().width()];
        float[] projected = new float[tokens * geometry.text().width()];
        try (OnnxTensor input = Tensors.of(environment, pixels, n, 3, side, side)) {
            long start = System.nanoTime();
            try (OrtSession.Result encoded = encoder.run(Map.of("pixel_values", input))) {
                OnnxTensor states = (OnnxTensor) encoded.get(0);
                states.getFloatBuffer().get(hidden);
                long middle = System.nanoTime();
                try (OrtSession.Result out = projector.run(Map.of("hidden", states))) {
                    ((OnnxTensor) out.get(0)).getFloatBuffer().get(projected);
                }
                long end = System.nanoTime();
                return new Batch(hidden, projected, middle - start, end - middle);
            }
        } catch (OrtException e) {
            throw ModelException.runtime("The encoder failed.", e);
        }
    }

    /** A buffer for {@link #run}, large enough for n sub-images. */
    public FloatBuffer pixels(int n) {
        int side = geometry.vision().side();
        return Tensors.floats((long) n * 3 * side * side);
    }
}
