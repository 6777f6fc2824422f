package dragonfly.model.vision;

import dragonfly.model.bundle.Geometry;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.picture.MultiResolution;
import dragonfly.model.runtime.VisionSessions;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Runs encoder and projector over all sub-images, a few at a time: measured, larger batches gain
 * nothing, and between batches there is a chance to report and to cancel.
 */
public final class VisualEncoder {
    /** Follows the batches. */
    public interface Watch {
        /** Hears nothing and never cancels. */
        Watch NONE =
                new Watch() {
                    @Override
                    public void batch(int first, VisionSessions.Batch batch, int done, int total) {}

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };

        /**
         * Hears of a batch that is done.
         *
         * @param first index of the batch's first sub-image
         * @param batch raw features, for who wants to compare them; not to be changed
         * @param done sub-images encoded so far
         * @param total sub-images in all
         */
        void batch(int first, VisionSessions.Batch batch, int done, int total);

        boolean cancelled();
    }

    /**
     * All sub-images as the decoder will read them.
     *
     * @param tokens one entry a sub-image, batch order
     * @param prepareNanos normalising
     * @param encodeNanos encoder session
     * @param projectNanos projector session, pooling, summaries
     */
    public record Encoded(
            List<VisualTokens> tokens, long prepareNanos, long encodeNanos, long projectNanos) {
        public Encoded {
            tokens = List.copyOf(tokens);
        }
    }

    private static final int BATCH = 4;

    private final VisionSessions sessions;
    private final Geometry geometry;

    public VisualEncoder(VisionSessions sessions, Geometry geometry) {
        this.sessions = sessions;
        this.geometry = geometry;
    }

    /**
     * Encodes and projects every sub-image.
     *
     * @throws CancellationException between two batches, when the watch says so
     */
    public Encoded encode(MultiResolution levels, Watch watch) throws ModelException {
        List<VisualTokens> tokens = new ArrayList<>(levels.count());
        FloatBuffer pixels = sessions.pixels(BATCH);
        int side = geometry.vision().side();
        float[] one = new float[3 * side * side];
        long prepare = 0;
        long encode = 0;
        long project = 0;
        for (int first = 0; first < levels.count(); first += BATCH) {
            if (watch.cancelled()) {
                throw new CancellationException("the look was cancelled");
            }
            int n = Math.min(BATCH, levels.count() - first);
            long start = System.nanoTime();
            pixels.clear();
            for (int i = 0; i < n; i++) {
                levels.normalised(first + i, one, 0, geometry.normalisation());
                pixels.put(one);
            }
            pixels.flip();
            prepare += System.nanoTime() - start;
            VisionSessions.Batch batch = sessions.run(pixels, n);
            long reduced = System.nanoTime();
            for (int i = 0; i < n; i++) {
                tokens.add(reduce(batch.projected(), i, first + i));
            }
            encode += batch.encodeNanos();
            project += batch.projectNanos() + System.nanoTime() - reduced;
            watch.batch(first, batch, first + n, levels.count());
        }
        return new Encoded(tokens, prepare, encode, project);
    }

    /** The low sub-image, the first, is never pooled. */
    private VisualTokens reduce(float[] projected, int inBatch, int subImage) {
        int count = geometry.vision().tokens();
        int width = geometry.text().width();
        int factor = subImage == 0 ? 1 : geometry.poolFactor();
        return VisualTokens.of(projected, inBatch * count * width, count, width, factor);
    }
}
