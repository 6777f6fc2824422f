package dragonfly.model.bundle;

import dragonfly.model.picture.GridRule;
import dragonfly.model.picture.Normalisation;

/**
 * All sizes that the pipeline needs, as read from a checkpoint's configuration.
 *
 * @param generation which reduction of tokens the weights were trained with
 * @param vision the encoder
 * @param text the decoder
 * @param rotary the decoder's positions
 * @param grids candidates for the medium and high level
 * @param normalisation of pixels
 * @param poolFactor side of the square of patch tokens that one pooled token is the mean of (V2:
 *     4); 1 where nothing is pooled
 */
public record Geometry(
        Generation generation,
        VisionShape vision,
        TextShape text,
        Rotary rotary,
        GridRule grids,
        Normalisation normalisation,
        int poolFactor) {
    public Geometry {
        if (poolFactor < 1 || vision.patchesPerSide() % poolFactor != 0) {
            throw new IllegalArgumentException(
                    "a map of "
                            + vision.patchesPerSide()
                            + " patches a side cannot be pooled by "
                            + poolFactor);
        }
    }

    /** Tokens of a medium or high sub-image in the decoder's input. */
    public int reducedTokens() {
        int side = vision.patchesPerSide() / poolFactor;
        return 1 + side * side;
    }
}
