package dragonfly.training.stage;

import org.bytedeco.pytorch.Tensor;

/** What the encoder makes of examples, remembered or computed anew. */
interface Sight extends AutoCloseable {
    /**
     * Looks at some examples.
     *
     * @param tiles how many sub-images of each are wanted, from the first on
     */
    Seen look(int[] examples, int tiles);

    @Override
    void close();

    /** Features of a batch. */
    interface Seen {
        /** Means over each sub-image's tokens, [B, tiles, width] of float32. */
        Tensor means();

        /**
         * The tokens of kept sub-images.
         *
         * @return [B, kept, tokens, width] of float32
         */
        Tensor kept(int[][] kept);
    }
}
