package dragonfly.model.bundle;

/**
 * The decoder's shape.
 *
 * @param width hidden width; also the width of a projected visual token
 * @param layers blocks
 * @param heads query heads
 * @param kvHeads key/value heads; {@code heads} is a multiple of it
 * @param headDim width of one head, even
 * @param vocabulary rows of the embedding table
 */
public record TextShape(
        int width, int layers, int heads, int kvHeads, int headDim, int vocabulary) {
    public TextShape {
        if (width < 1 || layers < 1 || heads < 1 || kvHeads < 1 || headDim < 2 || vocabulary < 1) {
            throw new IllegalArgumentException("a size of the decoder is impossible");
        }
        if (heads % kvHeads != 0 || headDim % 2 != 0) {
            throw new IllegalArgumentException("the decoder's heads do not divide evenly");
        }
    }

    /** Bytes of key/value cache that one position takes, in float32. */
    public long cacheBytesPerPosition() {
        return 2L * layers * kvHeads * headDim * Float.BYTES;
    }
}
