package dragonfly.training.stage;

import dragonfly.training.data.TileCache;
import dragonfly.training.model.MiniModel;
import dragonfly.training.tensor.Precision;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The features of all examples, encoded once by an encoder that stays as it is, as float16: 1.3 GB
 * for ten thousand examples. Owns that memory.
 */
final class RememberedSight implements Sight {
    private static final int BATCH = 16;

    private final Tensor features;
    private final Tensor means;
    private final int tiles;

    private RememberedSight(Tensor features, Tensor means, int tiles) {
        this.features = features;
        this.means = means;
        this.tiles = tiles;
    }

    /**
     * Encodes every example of a cache.
     *
     * @throws java.util.concurrent.CancellationException when {@code cancelled} says so
     */
    static RememberedSight encode(
            MiniModel model, TileCache cache, Precision precision, BooleanSupplier cancelled) {
        int tiles = cache.frame().tiles();
        long all = (long) cache.count() * tiles;
        long tokens = model.shape().vision().tokens();
        long width = model.shape().vision().width();
        Tensor features = Tensors.keep(Tensors.empty(ScalarType.Half, all, tokens, width));
        Tensor means = Tensors.keep(Tensors.empty(ScalarType.Float, all, width));
        for (int from = 0; from < cache.count(); from += BATCH) {
            if (cancelled.getAsBoolean()) {
                features.close();
                means.close();
                throw new java.util.concurrent.CancellationException("encoding was cancelled");
            }
            int examples = Math.min(BATCH, cache.count() - from);
            int[] wanted = new int[examples * tiles];
            int first = from * tiles;
            Arrays.setAll(wanted, i -> first + i);
            try (PointerScope _ = new PointerScope();
                    NoGradGuard _ = new NoGradGuard()) {
                Tensor fresh = model.encoder().features(cache.pixels(wanted), precision);
                features.narrow(0, first, wanted.length).copy_(fresh);
                means.narrow(0, first, wanted.length).copy_(fresh.mean(1));
            }
        }
        return new RememberedSight(features, means, tiles);
    }

    /** [examples · tiles, width] of float32; the tensor itself. */
    Tensor means() {
        return means;
    }

    /** [examples · tiles, tokens, width] of float16; the tensor itself. */
    Tensor features() {
        return features;
    }

    @Override
    public Seen look(int[] examples, int wanted) {
        int[] rows = new int[examples.length * wanted];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = examples[i / wanted] * tiles + i % wanted;
        }
        long width = means.size(1);
        Tensor own =
                means.index_select(0, Tensors.indices(rows)).view(examples.length, wanted, width);
        return new Recalled(own, examples);
    }

    private final class Recalled implements Seen {
        private final Tensor own;
        private final int[] examples;

        Recalled(Tensor own, int[] examples) {
            this.own = own;
            this.examples = examples;
        }

        @Override
        public Tensor means() {
            return own;
        }

        @Override
        public Tensor kept(int[][] kept) {
            int each = kept[0].length;
            int[] rows = new int[examples.length * each];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = examples[i / each] * tiles + kept[i / each][i % each];
            }
            return features.index_select(0, Tensors.indices(rows))
                    .to(ScalarType.Float)
                    .view(examples.length, each, features.size(1), features.size(2));
        }
    }

    @Override
    public void close() {
        features.close();
        means.close();
    }
}
