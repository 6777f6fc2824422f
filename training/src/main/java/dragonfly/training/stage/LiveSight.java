package dragonfly.training.stage;

import dragonfly.training.data.TileCache;
import dragonfly.training.model.MiniModel;
import dragonfly.training.tensor.Precision;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.pytorch.Tensor;

/** Runs the encoder anew each time, so that gradients reach it. */
final class LiveSight implements Sight {
    private final MiniModel model;
    private final TileCache cache;
    private final Precision precision;

    LiveSight(MiniModel model, TileCache cache, Precision precision) {
        this.model = model;
        this.cache = cache;
        this.precision = precision;
    }

    @Override
    public Seen look(int[] examples, int tiles) {
        int[] wanted = new int[examples.length * tiles];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = examples[i / tiles] * cache.frame().tiles() + i % tiles;
        }
        Tensor features = model.encoder().features(cache.pixels(wanted), precision);
        return new Fresh(features, examples.length, tiles);
    }

    private record Fresh(Tensor features, int batch, int tiles) implements Seen {
        @Override
        public Tensor means() {
            return features.mean(1).view(batch, tiles, features.size(2));
        }

        @Override
        public Tensor kept(int[][] kept) {
            int each = kept[0].length;
            int[] rows = new int[batch * each];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = i / each * tiles + kept[i / each][i % each];
            }
            return features.index_select(0, Tensors.indices(rows))
                    .view(batch, each, features.size(1), features.size(2));
        }
    }

    @Override
    public void close() {
        // The model and the cache belong to others.
    }
}
