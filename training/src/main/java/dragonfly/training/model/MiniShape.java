package dragonfly.training.model;

import dragonfly.model.bundle.Rotary;
import dragonfly.model.bundle.TextShape;
import dragonfly.model.bundle.VisionShape;

/**
 * The sizes of a model.
 *
 * @param vision the encoder's side, patch and width
 * @param visionLayers blocks in the layout; the last has no effect, since features are {@code
 *     hidden_states[-2]}
 * @param visionHeads attention heads of the encoder
 * @param visionInner width of the encoder's feed-forward part
 * @param text the decoder's sizes
 * @param textInner width of the decoder's feed-forward part
 * @param rotary the decoder's position embedding
 * @param epsilon of all norms
 */
public record MiniShape(
        VisionShape vision,
        int visionLayers,
        int visionHeads,
        int visionInner,
        TextShape text,
        int textInner,
        Rotary rotary,
        float epsilon) {
    private static final float EPSILON = 1e-5f;

    /** The demonstration model: 1.9 million weights, R = 64. */
    public static MiniShape demonstration(int vocabulary) {
        return new MiniShape(
                new VisionShape(64, 16, 128),
                5,
                4,
                512,
                new TextShape(128, 4, 4, 2, 32, vocabulary),
                320,
                new Rotary(10_000, null),
                EPSILON);
    }

    /** A model for tests: 60 thousand weights, R = 16. */
    public static MiniShape tiny(int vocabulary) {
        return new MiniShape(
                new VisionShape(16, 4, 32),
                3,
                2,
                64,
                new TextShape(32, 2, 4, 2, 8, vocabulary),
                64,
                new Rotary(10_000, null),
                EPSILON);
    }

    /** Blocks of the encoder that have an effect. */
    public int visionLayersUsed() {
        return visionLayers - 1;
    }

    /** Positions that one sub-image takes in the decoder: its tokens and a newline. */
    public int positionsPerSubImage() {
        return vision.tokens() + 1;
    }
}
