package dragonfly.model.checkpoint;

import dragonfly.model.bundle.VisionShape;

/**
 * The vision tower as its own configuration describes it.
 *
 * @param shape sizes that the rest of the pipeline needs
 * @param intermediate width of the feed-forward part
 * @param layers blocks in the file; the last one has no effect, since features are {@code
 *     hidden_states[-2]}
 * @param heads attention heads
 * @param epsilon of the layer norms
 * @param activation of the feed-forward part
 */
record VisionConfig(
        VisionShape shape,
        int intermediate,
        int layers,
        int heads,
        float epsilon,
        Activation activation) {

    /** Activations that CLIP towers are published with. */
    enum Activation {
        QUICK_GELU,
        GELU
    }

    /** Blocks that are run. */
    int layersUsed() {
        return layers - 1;
    }

    int headDim() {
        return shape.width() / heads;
    }
}
