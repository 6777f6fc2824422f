package dragonfly.training.stage;

import dragonfly.training.data.Frame;
import dragonfly.training.data.TileCache;
import dragonfly.training.tensor.Precision;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the model was trained on, as it sees it: a Gaussian over the mean of the high sub-images'
 * summaries (Eq. 1, projected) for each kind of picture. A picture far from all of them is none of
 * its own.
 *
 * @param kinds a Gaussian for each kind of picture, by number
 * @param threshold a tenth more than the distance to the nearest that one in two hundred training
 *     pictures exceeds
 */
public record Domain(List<Gaussian> kinds, double threshold) {
    private static final int BATCH = 16;
    private static final double QUANTILE = 0.995;
    private static final double MARGIN = 1.1;

    /** As many examples are looked at; more would hardly move the fit. */
    private static final int MOST = 6_000;

    /** One example in so many is kept from the fit, to set the threshold by. */
    private static final int APART = 4;

    public Domain {
        kinds = List.copyOf(kinds);
    }

    /** Looks at the first training examples. */
    public static Domain of(Classroom room) {
        TileCache cache = room.cache();
        int kinds = room.source().kinds().size();
        int count = Math.min(MOST, cache.count());
        List<List<float[]>> fitted = new ArrayList<>();
        for (int kind = 0; kind < kinds; kind++) {
            fitted.add(new ArrayList<>());
        }
        List<float[]> apart = new ArrayList<>();
        for (int from = 0; from < count; from += BATCH) {
            float[][] means = means(room, from, Math.min(count, from + BATCH));
            for (int i = 0; i < means.length; i++) {
                int example = from + i;
                if (example % APART == 0) {
                    apart.add(means[i]);
                } else {
                    fitted.get(room.source().truth(cache.number(example)).kind()).add(means[i]);
                }
            }
        }
        List<Gaussian> gaussians = fitted.stream().map(Gaussian::fit).toList();
        double[] distances =
                apart.stream().mapToDouble(mean -> nearest(gaussians, mean)).sorted().toArray();
        int place = Math.min(distances.length - 1, (int) (QUANTILE * distances.length));
        return new Domain(gaussians, MARGIN * distances[place]);
    }

    /** For each example the mean over its high sub-images. */
    private static float[][] means(Classroom room, int from, int to) {
        Frame frame = room.cache().frame();
        int high = frame.tiles() - frame.before();
        int[] tiles =
                IntStream.range(from * high, to * high)
                        .map(i -> i / high * frame.tiles() + frame.before() + i % high)
                        .toArray();
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            Tensor features =
                    room.model().encoder().features(room.cache().pixels(tiles), Precision.FULL);
            Tensor summaries = room.model().projector().summaries(features.mean(1));
            Tensor means = summaries.view(to - from, high, summaries.size(1)).mean(1);
            float[] flat = Tensors.floats(means);
            int width = (int) means.size(1);
            float[][] rows = new float[to - from][width];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(flat, i * width, rows[i], 0, width);
            }
            return rows;
        }
    }

    private static double nearest(List<Gaussian> gaussians, float[] summary) {
        return gaussians.stream().mapToDouble(g -> g.distance(summary)).min().orElseThrow();
    }
}
