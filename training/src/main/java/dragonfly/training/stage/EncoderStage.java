package dragonfly.training.stage;

import dragonfly.phantom.random.Dice;
import dragonfly.training.data.Frame;
import dragonfly.training.data.Mirror;
import dragonfly.training.data.TileCache;
import dragonfly.training.data.TileIndex;
import dragonfly.training.optimise.Course;
import dragonfly.training.optimise.Optimisers;
import dragonfly.training.tensor.Parameters;
import dragonfly.training.tensor.Part;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Encoder tuning (the medical recipe's first stage), on what captions would say: each patch token
 * tells the classes that its patch shows, the mean token, which is the selection's summary, those
 * of the whole sub-image and, for the low one, the picture's phrases.
 */
public final class EncoderStage implements Stage {
    private static final double POSITIVE_WEIGHT = 4;
    private static final double DENSE_WEIGHT = 5;
    private static final double SUMMARY_WEIGHT = 0.5;
    private static final long SUM = 2;

    private final Classroom room;
    private final StageSettings settings;
    private final Course course;
    private final TileIndex index;
    private final Optimisers optimisers;
    private final int classes;

    public EncoderStage(Classroom room, StageSettings settings) {
        this.room = room;
        this.settings = settings;
        this.course = new Course(settings.warmup(), settings.steps());
        this.classes = room.source().classes().size();
        this.index = new TileIndex(room.cache(), classes);
        this.optimisers =
                new Optimisers(
                        room.model().weights(),
                        Map.of(
                                Part.ENCODER_MATRICES, settings.muonRate(),
                                Part.ENCODER_REST, settings.adamRate(),
                                Part.HEADS, settings.adamRate()),
                        room.precision());
    }

    @Override
    public Map<String, Double> learn(int step) {
        Dice dice = settings.dice(room.seed(), step);
        int[] tiles = index.draw(settings.batch(), dice);
        Mirror[] mirrors = mirrors(tiles, dice);
        optimisers.clear();
        try (PointerScope _ = new PointerScope()) {
            Tensor features =
                    room.model()
                            .encoder()
                            .features(room.cache().pixels(tiles, mirrors), room.precision());
            Labels labels = Labels.of(room, tiles, mirrors);
            Tensor dense = dense(features, labels);
            Tensor summary = summary(features, labels);
            Tensor loss =
                    dense.mul(Tensors.scalar(DENSE_WEIGHT))
                            .add(summary.mul(Tensors.scalar(SUMMARY_WEIGHT)));
            loss.backward();
            optimisers.step(course.at(step));
            Map<String, Double> losses = new LinkedHashMap<>();
            losses.put("loss", Tensors.number(loss));
            losses.put("dense", Tensors.number(dense));
            losses.put("summary", Tensors.number(summary));
            return losses;
        }
    }

    /** The low sub-image stays as it is: its phrases name sides. */
    private Mirror[] mirrors(int[] tiles, Dice dice) {
        Mirror[] mirrors = new Mirror[tiles.length];
        for (int i = 0; i < tiles.length; i++) {
            boolean low = tiles[i] % room.cache().frame().tiles() == 0;
            mirrors[i] = low ? Mirror.NONE : Mirror.draw(dice);
        }
        return mirrors;
    }

    private Tensor dense(Tensor features, Labels labels) {
        Tensor patches = features.narrow(1, 1, features.size(1) - 1);
        Tensor logits = head(patches, Heads.DENSE);
        float[] positive = new float[classes];
        java.util.Arrays.fill(positive, (float) POSITIVE_WEIGHT);
        Tensor sum =
                torch.binary_cross_entropy_with_logits(
                        logits,
                        Tensors.of(labels.dense(), logits.shape()),
                        new TensorOptional(),
                        new TensorOptional(Tensors.of(positive, classes)),
                        SUM);
        return sum.div(Tensors.scalar(logits.numel()));
    }

    private Tensor summary(Tensor features, Labels labels) {
        Tensor logits = head(features.mean(1), Heads.SUMMARY);
        Tensor sum =
                torch.binary_cross_entropy_with_logits(
                        logits,
                        Tensors.of(labels.summary(), logits.shape()),
                        new TensorOptional(Tensors.of(labels.weights(), logits.shape())),
                        new TensorOptional(),
                        SUM);
        return sum.div(Tensors.scalar(labels.weightSum()));
    }

    private Tensor head(Tensor x, String name) {
        Parameters weights = room.model().weights();
        return torch.linear(x, weights.get(name + ".weight"), weights.get(name + ".bias"));
    }

    /** What is true of a batch of sub-images, as the losses take it. */
    private record Labels(float[] dense, float[] summary, float[] weights, double weightSum) {
        static Labels of(Classroom room, int[] tiles, Mirror[] mirrors) {
            TileCache cache = room.cache();
            Frame frame = cache.frame();
            int classes = room.source().classes().size();
            int all = classes + room.phrases().count();
            int patches = frame.patches();
            float[] dense = new float[tiles.length * patches * classes];
            float[] summary = new float[tiles.length * all];
            float[] weights = new float[tiles.length * all];
            for (int i = 0; i < tiles.length; i++) {
                int example = tiles[i] / frame.tiles();
                int tile = tiles[i] % frame.tiles();
                int[] bits = cache.classes(example, tile);
                for (int p = 0; p < patches; p++) {
                    int shown = bits[mirrors[i].from(p, frame.vision().patchesPerSide())];
                    for (int c = 0; c < classes; c++) {
                        if ((shown >> c & 1) == 1) {
                            dense[(i * patches + p) * classes + c] = 1;
                            summary[i * all + c] = 1;
                        }
                    }
                }
                java.util.Arrays.fill(weights, i * all, i * all + classes, 1);
                if (tile == 0) {
                    room.phrases()
                            .fill(
                                    room.source().truth(cache.number(example)),
                                    summary,
                                    weights,
                                    i * all + classes);
                }
            }
            double sum = 0;
            for (float weight : weights) {
                sum += weight;
            }
            return new Labels(dense, summary, weights, sum);
        }
    }

    @Override
    public Optimisers optimisers() {
        return optimisers;
    }

    @Override
    public void close() {
        optimisers.close();
    }
}
