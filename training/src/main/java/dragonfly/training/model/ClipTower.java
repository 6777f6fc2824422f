package dragonfly.training.model;

import dragonfly.training.tensor.ParameterSpec;
import dragonfly.training.tensor.Parameters;
import dragonfly.training.tensor.Part;
import dragonfly.training.tensor.Precision;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

import java.util.ArrayList;
import java.util.List;

/**
 * The CLIP vision tower up to {@code hidden_states[-2]}, step for step as the importer's encoder
 * graph: class token, quick-GELU, the last block and the post layer norm without effect.
 *
 * <p>Attention is written out: libtorch's fused one is slow backwards (facts of the study).
 */
public final class ClipTower {
    private static final String TOWER = "image_encoder.vision_model.";
    private static final double QUICK = 1.702;

    private final MiniShape shape;
    private final Parameters weights;

    ClipTower(MiniShape shape, Parameters weights) {
        this.shape = shape;
        this.weights = weights;
    }

    static List<ParameterSpec> specs(MiniShape shape) {
        int width = shape.vision().width();
        int patch = shape.vision().patch();
        List<ParameterSpec> all = new ArrayList<>();
        Part rest = Part.ENCODER_REST;
        String embeddings = TOWER + "embeddings.";
        all.add(ParameterSpec.random(embeddings + "class_embedding", rest, 0.02, width));
        all.add(
                ParameterSpec.random(
                        embeddings + "patch_embedding.weight",
                        rest,
                        1 / Math.sqrt(3.0 * patch * patch),
                        width,
                        3,
                        patch,
                        patch));
        all.add(
                ParameterSpec.random(
                        embeddings + "position_embedding.weight",
                        rest,
                        0.02,
                        shape.vision().tokens(),
                        width));
        norm(all, TOWER + "pre_layrnorm", rest, width);
        for (int i = 0; i < shape.visionLayers(); i++) {
            block(all, shape, i);
        }
        norm(all, TOWER + "post_layernorm", Part.ENCODER_UNUSED, width);
        return all;
    }

    private static void block(List<ParameterSpec> all, MiniShape shape, int index) {
        boolean used = index < shape.visionLayersUsed();
        Part matrices = used ? Part.ENCODER_MATRICES : Part.ENCODER_UNUSED;
        Part rest = used ? Part.ENCODER_REST : Part.ENCODER_UNUSED;
        int width = shape.vision().width();
        int inner = shape.visionInner();
        String name = TOWER + "encoder.layers." + index + ".";
        norm(all, name + "layer_norm1", rest, width);
        norm(all, name + "layer_norm2", rest, width);
        for (String projection : new String[] {"q_proj", "k_proj", "v_proj", "out_proj"}) {
            linear(all, name + "self_attn." + projection, matrices, rest, width, width);
        }
        linear(all, name + "mlp.fc1", matrices, rest, inner, width);
        linear(all, name + "mlp.fc2", matrices, rest, width, inner);
    }

    private static void norm(List<ParameterSpec> all, String name, Part part, int width) {
        all.add(ParameterSpec.constant(name + ".weight", part, 1, width));
        all.add(ParameterSpec.constant(name + ".bias", part, 0, width));
    }

    private static void linear(
            List<ParameterSpec> all, String name, Part matrices, Part rest, int out, int in) {
        // The unused block is left at 0: it compresses away, and nobody takes it for trained.
        double deviation = matrices == Part.ENCODER_UNUSED ? 0 : 1 / Math.sqrt(in);
        all.add(ParameterSpec.random(name + ".weight", matrices, deviation, out, in));
        all.add(ParameterSpec.constant(name + ".bias", rest, 0, out));
    }

    /**
     * Features of sub-images.
     *
     * @param tiles [N, R, R, 3] of uint8
     * @return [N, tokens, width] of float32, the class token first
     */
    public Tensor features(Tensor tiles, Precision precision) {
        int width = shape.vision().width();
        long n = tiles.size(0);
        Tensor patches = Pixels.patches(tiles, shape.vision().patch());
        Tensor kernel = get("embeddings.patch_embedding.weight").view(width, patches.size(2));
        Tensor embedded = precision.linear(patches, kernel);
        Tensor cls = get("embeddings.class_embedding").expand(n, 1, width);
        Tensor x =
                Tensors.cat(1, cls, embedded.to(cls.scalar_type()))
                        .add(get("embeddings.position_embedding.weight"));
        x = norm(x, "pre_layrnorm");
        for (int i = 0; i < shape.visionLayersUsed(); i++) {
            x = block(x, "encoder.layers." + i + ".", precision);
        }
        return x;
    }

    private Tensor block(Tensor x, String name, Precision precision) {
        Tensor attended =
                x.add(attention(norm(x, name + "layer_norm1"), name + "self_attn.", precision));
        Tensor normed = norm(attended, name + "layer_norm2");
        Tensor inner = linear(normed, name + "mlp.fc1", precision);
        Tensor activated = inner.mul(inner.mul(Tensors.scalar(QUICK)).sigmoid());
        return attended.add(linear(activated, name + "mlp.fc2", precision));
    }

    private Tensor attention(Tensor x, String name, Precision precision) {
        Tensor operand = precision.operand(x);
        long n = x.size(0);
        long tokens = x.size(1);
        int heads = shape.visionHeads();
        long dim = shape.vision().width() / heads;
        double scale = 1 / Math.sqrt(shape.vision().width() / (double) heads);
        Tensor q = linear(operand, name + "q_proj", precision).mul(Tensors.scalar(scale));
        Tensor k = linear(operand, name + "k_proj", precision);
        Tensor v = linear(operand, name + "v_proj", precision);
        Tensor scores =
                q.view(n, tokens, heads, dim)
                        .transpose(1, 2)
                        .matmul(k.view(n, tokens, heads, dim).permute(0, 2, 3, 1));
        Tensor shares = precision.softmax(scores);
        Tensor mixed = shares.matmul(v.view(n, tokens, heads, dim).transpose(1, 2));
        return linear(
                mixed.transpose(1, 2).reshape(n, tokens, heads * dim),
                name + "out_proj",
                precision);
    }

    private Tensor linear(Tensor x, String name, Precision precision) {
        return precision.linear(x, get(name + ".weight"), get(name + ".bias"));
    }

    private Tensor norm(Tensor x, String name) {
        return torch.layer_norm(
                x,
                new long[] {shape.vision().width()},
                new TensorOptional(get(name + ".weight")),
                new TensorOptional(get(name + ".bias")),
                shape.epsilon(),
                true);
    }

    private Tensor get(String name) {
        return weights.get(TOWER + name);
    }
}
