package dragonfly.model.checkpoint;

import dragonfly.model.bundle.Rotary;
import dragonfly.model.bundle.TextShape;

/**
 * The decoder as {@code text_config} describes it.
 *
 * @param shape sizes that the rest of the pipeline needs
 * @param intermediate width of the feed-forward part
 * @param epsilon of the RMS norms
 * @param rotary position embedding
 * @param tiedHead whether the head shares the embedding table
 */
record TextConfig(
        TextShape shape, int intermediate, float epsilon, Rotary rotary, boolean tiedHead) {}
