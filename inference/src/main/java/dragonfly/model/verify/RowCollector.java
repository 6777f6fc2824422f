package dragonfly.model.verify;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.model.bundle.Geometry;
import dragonfly.model.runtime.VisionSessions;
import dragonfly.model.vision.VisualEncoder;

import java.util.List;

/** Collects from every batch the encoder's and projector's values that a case stores. */
final class RowCollector implements VisualEncoder.Watch {
    private final GoldenTensors tensors;
    private final List<Integer> rows;
    private final Part encoder;
    private final Part projector;

    RowCollector(Geometry geometry, JsonNode golden, GoldenTensors tensors) {
        this.tensors = tensors;
        this.rows = CaseChecks.ints(golden.path("rows"));
        List<Integer> full = CaseChecks.ints(golden.path("full_sub_images"));
        int count = golden.path("sequence").path("sub_images_encoded").asInt();
        int tokens = geometry.vision().tokens();
        this.encoder = new Part(count, tokens, geometry.vision().width(), rows, full);
        this.projector = new Part(count, tokens, geometry.text().width(), rows, full);
    }

    @Override
    public void batch(int first, VisionSessions.Batch batch, int done, int total) {
        encoder.collect(first, batch.hidden(), done - first);
        projector.collect(first, batch.projected(), done - first);
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    void compare(Tally tally, String scope, String name) {
        encoder.compare(tally, scope, name, "encoder", "encoder.hidden");
        projector.compare(tally, scope, name, "projected", "projected");
    }

    /** What is kept of one stage: some token rows, the mean over tokens, and whole sub-images. */
    private final class Part {
        private final int tokens;
        private final int width;
        private final List<Integer> rows;
        private final List<Integer> full;
        private final float[] chosen;
        private final float[] mean;
        private final float[] whole;

        private Part(int count, int tokens, int width, List<Integer> rows, List<Integer> full) {
            this.tokens = tokens;
            this.width = width;
            this.rows = rows;
            this.full = full;
            this.chosen = new float[count * rows.size() * width];
            this.mean = new float[count * width];
            this.whole = new float[full.size() * tokens * width];
        }

        private void collect(int first, float[] values, int n) {
            for (int i = 0; i < n; i++) {
                int subImage = first + i;
                if ((subImage + 1) * width > mean.length) {
                    return;
                }
                int from = i * tokens * width;
                for (int r = 0; r < rows.size(); r++) {
                    System.arraycopy(
                            values,
                            from + rows.get(r) * width,
                            chosen,
                            (subImage * rows.size() + r) * width,
                            width);
                }
                average(values, from, subImage);
                int at = full.indexOf(subImage);
                if (at >= 0) {
                    System.arraycopy(values, from, whole, at * tokens * width, tokens * width);
                }
            }
        }

        private void average(float[] values, int from, int subImage) {
            for (int c = 0; c < width; c++) {
                double sum = 0;
                for (int t = 0; t < tokens; t++) {
                    sum += values[from + t * width + c];
                }
                mean[subImage * width + c] = (float) (sum / tokens);
            }
        }

        private void compare(
                Tally tally, String scope, String name, String stage, String wholeTensor) {
            check(tally, scope, stage, name + " rows", stage + ".rows", chosen);
            check(tally, scope, stage, name + " token mean", stage + ".token_mean", mean);
            check(tally, scope, stage, name, wholeTensor, whole);
        }

        private void check(
                Tally tally, String scope, String stage, String where, String tensor, float[] got) {
            if (tensors.has(tensor)) {
                tally.close(
                        scope,
                        stage,
                        where,
                        got,
                        tensors.floats(tensor),
                        CaseChecks.VISION_TOLERANCE);
            }
        }
    }
}
