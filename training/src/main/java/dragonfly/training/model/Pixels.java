package dragonfly.training.model;

import dragonfly.model.picture.Normalisation;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Sub-images as they are stored, turned into what the encoder's first layer multiplies. */
final class Pixels {
    private Pixels() {}

    /**
     * Normalises as the importer's bundle says and cuts into patches.
     *
     * @param tiles [N, R, R, 3] of uint8
     * @return [N, patches, 3 · patch · patch] of float32, each patch plane by plane as a
     *     convolution's kernel lies
     */
    static Tensor patches(Tensor tiles, int patch) {
        Normalisation clip = Normalisation.CLIP;
        Tensor scaled = tiles.to(ScalarType.Float).mul_(Tensors.scalar(clip.rescale()));
        Tensor centred = scaled.sub_(triple(clip.mean().toArray(Float[]::new)));
        Tensor normal = centred.div_(triple(clip.deviation().toArray(Float[]::new)));
        long n = tiles.size(0);
        long grid = tiles.size(1) / patch;
        return normal.view(n, grid, patch, grid, patch, 3)
                .permute(0, 1, 3, 5, 2, 4)
                .reshape(n, grid * grid, 3L * patch * patch);
    }

    private static Tensor triple(Float[] values) {
        return Tensors.of(new float[] {values[0], values[1], values[2]}, 3);
    }
}
