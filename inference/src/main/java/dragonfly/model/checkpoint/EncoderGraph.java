package dragonfly.model.checkpoint;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;

import dragonfly.model.bundle.ModelException;

/**
 * The CLIP vision tower up to {@code hidden_states[-2]}: the last block and the post layer norm
 * have no effect and are not written.
 *
 * <p>In: {@code pixel_values} [N, 3, R, R]. Out: {@code hidden} [N, tokens, width].
 */
final class EncoderGraph {
    private static final String TOWER = "image_encoder.vision_model.";

    private EncoderGraph() {}

    static byte[] write(VisionConfig config, Checkpoint checkpoint, WeightsFile file)
            throws ModelException {
        Graph g = new Graph("encoder");
        GraphWeights w = new GraphWeights(checkpoint, file, g);
        int side = config.shape().side();
        int width = config.shape().width();
        int tokens = config.shape().tokens();
        String r = Integer.toString(side);
        String pixels = g.input("pixel_values", DataType.FLOAT, "N", "3", r, r);
        String x = embed(config, w, pixels);
        x = w.layerNorm(x, TOWER + "pre_layrnorm", width, config.epsilon());
        for (int i = 0; i < config.layersUsed(); i++) {
            x = block(config, w, x, TOWER + "encoder.layers." + i + ".");
        }
        g.output(
                x,
                "hidden",
                DataType.FLOAT,
                "N",
                Integer.toString(tokens),
                Integer.toString(width));
        return g.bytes();
    }

    /** Patch tokens with the class token in front and the position embedding added. */
    private static String embed(VisionConfig config, GraphWeights w, String pixels)
            throws ModelException {
        Graph g = w.graph();
        int width = config.shape().width();
        int patch = config.shape().patch();
        int tokens = config.shape().tokens();
        String kernel =
                w.plain(TOWER + "embeddings.patch_embedding.weight", width, 3, patch, patch);
        String map = g.reshape(g.patches(pixels, kernel, patch), 0, width, tokens - 1);
        String patches = g.transpose(map, 0, 2, 1);
        String batch = g.gather(g.op("Shape", pixels), g.ints(0), 0);
        String classShape = g.concat(0, batch, g.ints(1), g.ints(width));
        String cls = w.plain(TOWER + "embeddings.class_embedding", width);
        String all = g.concat(1, g.op("Expand", cls, classShape), patches);
        String position = w.plain(TOWER + "embeddings.position_embedding.weight", tokens, width);
        return g.add(all, position);
    }

    private static String block(VisionConfig config, GraphWeights w, String x, String name)
            throws ModelException {
        Graph g = w.graph();
        int width = config.shape().width();
        int inner = config.intermediate();
        String normed = w.layerNorm(x, name + "layer_norm1", width, config.epsilon());
        String attended = g.add(x, attention(config, w, normed, name + "self_attn."));
        normed = w.layerNorm(attended, name + "layer_norm2", width, config.epsilon());
        String fc1 = w.linear(normed, name + "mlp.fc1", inner, width);
        String activated = activate(config, g, fc1);
        return g.add(attended, w.linear(activated, name + "mlp.fc2", width, inner));
    }

    private static String attention(VisionConfig config, GraphWeights w, String x, String name)
            throws ModelException {
        Graph g = w.graph();
        int width = config.shape().width();
        String scale = g.number((float) Math.pow(config.headDim(), -0.5));
        String q = heads(config, g, g.mul(w.linear(x, name + "q_proj", width, width), scale));
        String k = heads(config, g, w.linear(x, name + "k_proj", width, width));
        String v = heads(config, g, w.linear(x, name + "v_proj", width, width));
        String shares = g.softmax(g.matMul(q, g.transpose(k, 0, 1, 3, 2)));
        String mixed = g.transpose(g.matMul(shares, v), 0, 2, 1, 3);
        return w.linear(g.reshape(mixed, 0, 0, width), name + "out_proj", width, width);
    }

    /** [N, T, width] → [N, heads, T, headDim]. */
    private static String heads(VisionConfig config, Graph g, String x) {
        return g.transpose(g.reshape(x, 0, 0, config.heads(), config.headDim()), 0, 2, 1, 3);
    }

    private static String activate(VisionConfig config, Graph g, String x) {
        return switch (config.activation()) {
            case QUICK_GELU -> g.mul(x, g.op("Sigmoid", g.mul(x, g.number(1.702f))));
            case GELU -> {
                String erf = g.op("Erf", g.mul(x, g.number((float) Math.sqrt(0.5))));
                yield g.mul(g.mul(x, g.number(0.5f)), g.add(erf, g.number(1)));
            }
        };
    }
}
