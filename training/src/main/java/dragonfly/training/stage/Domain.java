package dragonfly.training.stage;

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
 * What the model was trained on, as it sees it: a Gaussian over the low sub-image's summary (Eq. 1,
 * projected) for each kind of picture. A picture far from all of them is none of its own.
 *
 * @param kinds a Gaussian for each kind of picture, by number
 * @param threshold the distance to the nearest that one in two hundred training pictures exceeds
 */
public record Domain(List<Gaussian> kinds, double threshold) {
    private static final int BATCH = 256;
    private static final double QUANTILE = 0.995;

    /** One example in so many is kept from the fit, to set the threshold by. */
    private static final int APART = 4;

    public Domain {
        kinds = List.copyOf(kinds);
    }

    /** Looks at all training examples. */
    public static Domain of(Classroom room) {
        TileCache cache = room.cache();
        int kinds = room.source().kinds().size();
        List<List<float[]>> fitted = new ArrayList<>();
        for (int kind = 0; kind < kinds; kind++) {
            fitted.add(new ArrayList<>());
        }
        List<float[]> apart = new ArrayList<>();
        for (int from = 0; from < cache.count(); from += BATCH) {
            int first = from;
            int[] tiles =
                    IntStream.range(from, Math.min(cache.count(), from + BATCH))
                            .map(example -> example * cache.frame().tiles())
                            .toArray();
            float[][] summaries = summaries(room, tiles);
            for (int i = 0; i < summaries.length; i++) {
                int example = first + i;
                if (example % APART == 0) {
                    apart.add(summaries[i]);
                } else {
                    fitted.get(room.source().truth(cache.number(example)).kind()).add(summaries[i]);
                }
            }
        }
        List<Gaussian> gaussians = fitted.stream().map(Gaussian::fit).toList();
        double[] distances =
                apart.stream()
                        .mapToDouble(summary -> nearest(gaussians, summary))
                        .sorted()
                        .toArray();
        int place = Math.min(distances.length - 1, (int) (QUANTILE * distances.length));
        return new Domain(gaussians, distances[place]);
    }

    private static float[][] summaries(Classroom room, int[] tiles) {
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            Tensor features =
                    room.model().encoder().features(room.cache().pixels(tiles), Precision.FULL);
            Tensor all = room.model().projector().summaries(features.mean(1));
            float[] flat = Tensors.floats(all);
            int width = (int) all.size(1);
            float[][] rows = new float[tiles.length][width];
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
