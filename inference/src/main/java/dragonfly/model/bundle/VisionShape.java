package dragonfly.model.bundle;

/**
 * The encoder's shape.
 *
 * @param side R, the side in pixels of every sub-image
 * @param patch the side in pixels of one patch; {@code side} is a multiple of it
 * @param width the width of a token before the projector
 */
public record VisionShape(int side, int patch, int width) {
    public VisionShape {
        if (side < 1 || patch < 1 || width < 1 || side % patch != 0) {
            throw new IllegalArgumentException("side, patch or width of the encoder is impossible");
        }
    }

    /** Patches along one side of a sub-image. */
    public int patchesPerSide() {
        return side / patch;
    }

    /** Tokens the encoder gives for one sub-image: the class token and one for each patch. */
    public int tokens() {
        return 1 + patchesPerSide() * patchesPerSide();
    }
}
