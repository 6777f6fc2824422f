package dragonfly.model.checkpoint;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.bundle.TextShape;

import java.util.ArrayList;
import java.util.List;

/**
 * The Llama decoder over a key/value cache, in standard operators: the reference for parity.
 *
 * <p>In: {@code embeddings} [1, S, width]; {@code positions} [S]; {@code cos}, {@code sin} [S,
 * headDim] of those positions; {@code past.i.key}, {@code past.i.value} [1, kvHeads, P, headDim].
 * Out: {@code logits} [1, 1, vocabulary] of the last position; {@code hidden} [layers + 1, width],
 * the last position's embedding, then after every block, the final one after the final norm; {@code
 * present.i.key}, {@code present.i.value} [1, kvHeads, P + S, headDim].
 */
final class DecoderGraph {
    private static final String MODEL = "language_model.model.";

    /** The smallest float32, which the reference's mask is filled with. */
    private static final float MASKED = -Float.MAX_VALUE;

    private final TextConfig config;
    private final TextShape shape;
    private final GraphWeights w;
    private final Graph g;

    private DecoderGraph(TextConfig config, GraphWeights weights) {
        this.config = config;
        this.shape = config.shape();
        this.w = weights;
        this.g = weights.graph();
    }

    static byte[] write(TextConfig config, Checkpoint checkpoint, WeightsFile file)
            throws ModelException {
        Graph g = new Graph("decoder");
        DecoderGraph decoder = new DecoderGraph(config, new GraphWeights(checkpoint, file, g));
        decoder.build();
        return g.bytes();
    }

    private void build() throws ModelException {
        String width = Integer.toString(shape.width());
        String dim = Integer.toString(shape.headDim());
        String x = g.input("embeddings", DataType.FLOAT, "1", "S", width);
        String positions = g.input("positions", DataType.INT64, "S");
        String cos = g.input("cos", DataType.FLOAT, "S", dim);
        String sin = g.input("sin", DataType.FLOAT, "S", dim);
        String mask = null;
        List<String> traces = new ArrayList<>();
        traces.add(last(x));
        for (int i = 0; i < shape.layers(); i++) {
            String kv = Integer.toString(shape.kvHeads());
            String pastKey = g.input("past." + i + ".key", DataType.FLOAT, "1", kv, "P", dim);
            String pastValue = g.input("past." + i + ".value", DataType.FLOAT, "1", kv, "P", dim);
            mask = mask == null ? mask(positions, pastKey) : mask;
            x = block(i, x, cos, sin, mask, pastKey, pastValue);
            traces.add(last(x));
        }
        String normed = rmsNorm(traces.removeLast(), MODEL + "norm.weight");
        traces.add(normed);
        g.output(
                g.concat(0, traces.toArray(String[]::new)),
                "hidden",
                DataType.FLOAT,
                Integer.toString(shape.layers() + 1),
                "1",
                width);
        String head =
                config.tiedHead() ? MODEL + "embed_tokens.weight" : "language_model.lm_head.weight";
        String logits = g.matMul(normed, w.matrix(head, shape.vocabulary(), shape.width()));
        g.output(logits, "logits", DataType.FLOAT, "1", "1", Integer.toString(shape.vocabulary()));
    }

    /** [1, S, width] → [1, 1, width], the last position. */
    private String last(String x) {
        return g.gather(x, g.ints(-1), 1);
    }

    /** [S, P + S]: 0 where a key stands at or before the query, else the smallest float. */
    private String mask(String positions, String pastKey) {
        String past = g.gather(g.op("Shape", pastKey), g.integer(2), 0);
        String length = g.gather(g.op("Shape", positions), g.integer(0), 0);
        String keys = g.op("Range", g.integer(0), g.add(past, length), g.integer(1));
        String queries = g.op("Unsqueeze", positions, g.ints(1));
        String visible = g.op("LessOrEqual", keys, queries);
        return g.op("Where", visible, g.number(0), g.number(MASKED));
    }

    private String block(
            int i, String x, String cos, String sin, String mask, String pastKey, String pastValue)
            throws ModelException {
        String name = MODEL + "layers." + i + ".";
        String normed = rmsNorm(x, name + "input_layernorm.weight");
        String query = project(normed, name + "self_attn.q_proj", shape.heads());
        String key = project(normed, name + "self_attn.k_proj", shape.kvHeads());
        String value = project(normed, name + "self_attn.v_proj", shape.kvHeads());
        String keys = g.concat(2, pastKey, rotate(key, cos, sin));
        String values = g.concat(2, pastValue, value);
        present("present." + i + ".key", keys);
        present("present." + i + ".value", values);
        String mixed = attend(rotate(query, cos, sin), keys, values, mask);
        int inner = shape.heads() * shape.headDim();
        String out = w.matrix(name + "self_attn.o_proj.weight", shape.width(), inner);
        String attended = g.add(x, g.matMul(mixed, out));
        normed = rmsNorm(attended, name + "post_attention_layernorm.weight");
        return g.add(attended, feedForward(normed, name + "mlp."));
    }

    /** [1, S, width] → [1, heads, S, headDim]. */
    private String project(String x, String name, int heads) throws ModelException {
        String matrix = w.matrix(name + ".weight", (long) heads * shape.headDim(), shape.width());
        return g.transpose(
                g.reshape(g.matMul(x, matrix), 1, -1, heads, shape.headDim()), 0, 2, 1, 3);
    }

    /** {@code x · cos + rotate_half(x) · sin}. */
    private String rotate(String x, String cos, String sin) {
        int half = shape.headDim() / 2;
        String first = g.op("Slice", x, g.ints(0), g.ints(half), g.ints(3));
        String second = g.op("Slice", x, g.ints(half), g.ints(shape.headDim()), g.ints(3));
        String turned = g.concat(3, g.op("Neg", second), first);
        return g.add(g.mul(x, cos), g.mul(turned, sin));
    }

    /**
     * Grouped attention without repeating keys: the queries that share a key/value head are stacked
     * behind each other.
     */
    private String attend(String query, String keys, String values, String mask) {
        int group = shape.heads() / shape.kvHeads();
        int dim = shape.headDim();
        String stacked = g.reshape(query, 1, shape.kvHeads(), -1, dim);
        String scores = g.matMul(stacked, g.transpose(keys, 0, 1, 3, 2));
        String scaled = g.op("Div", scores, g.number((float) Math.sqrt(dim)));
        String total = g.gather(g.op("Shape", keys), g.ints(2), 0);
        String grouped =
                g.op("Reshape", scaled, g.concat(0, g.ints(shape.kvHeads(), group, -1), total));
        String shares = g.softmax(g.add(grouped, mask));
        String restacked =
                g.op("Reshape", shares, g.concat(0, g.ints(1, shape.kvHeads(), -1), total));
        String mixed = g.reshape(g.matMul(restacked, values), 1, shape.heads(), -1, dim);
        return g.reshape(g.transpose(mixed, 0, 2, 1, 3), 1, -1, (long) shape.heads() * dim);
    }

    private String feedForward(String x, String name) throws ModelException {
        int width = shape.width();
        int inner = config.intermediate();
        String gate = g.matMul(x, w.matrix(name + "gate_proj.weight", inner, width));
        String up = g.matMul(x, w.matrix(name + "up_proj.weight", inner, width));
        String activated = g.mul(g.mul(gate, g.op("Sigmoid", gate)), up);
        return g.matMul(activated, w.matrix(name + "down_proj.weight", width, inner));
    }

    private String rmsNorm(String x, String weight) throws ModelException {
        String variance = g.meanLast(g.mul(x, x));
        String root = g.op("Sqrt", g.add(variance, g.number(config.epsilon())));
        return g.mul(g.op("Div", x, root), w.plain(weight, shape.width()));
    }

    private void present(String name, String value) {
        g.output(
                value,
                name,
                DataType.FLOAT,
                "1",
                Integer.toString(shape.kvHeads()),
                "T",
                Integer.toString(shape.headDim()));
    }
}
