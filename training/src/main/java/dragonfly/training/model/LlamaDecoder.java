package dragonfly.training.model;

import dragonfly.training.tensor.ParameterSpec;
import dragonfly.training.tensor.Parameters;
import dragonfly.training.tensor.Part;
import dragonfly.training.tensor.Precision;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

import java.util.ArrayList;
import java.util.List;

/**
 * The Llama decoder over an image prefix and several texts packed behind it: RMS norm, rotate-half
 * rotary embedding, grouped queries, SwiGLU, step for step as the importer's decoder graph.
 *
 * <p>The prefix sees itself causally; a text row sees the prefix and what its mask allows among the
 * text. The last block is computed for text rows alone: nobody asks what follows an image token.
 */
public final class LlamaDecoder implements AutoCloseable {
    private static final String MODEL = "language_model.model.";
    private static final String EMBEDDINGS = MODEL + "embed_tokens.weight";
    private static final String HEAD = "language_model.lm_head.weight";

    /** Far below every score, and still a number in every format. */
    private static final double MASKED = -30_000;

    private final MiniShape shape;
    private final Parameters weights;
    private final RotaryTable rotary;

    LlamaDecoder(MiniShape shape, Parameters weights, int maxPositions) {
        this.shape = shape;
        this.weights = weights;
        this.rotary = new RotaryTable(shape, maxPositions);
    }

    static List<ParameterSpec> specs(MiniShape shape) {
        int width = shape.text().width();
        int vocabulary = shape.text().vocabulary();
        int queries = shape.text().heads() * shape.text().headDim();
        int keys = shape.text().kvHeads() * shape.text().headDim();
        int inner = shape.textInner();
        Part rest = Part.DECODER_REST;
        List<ParameterSpec> all = new ArrayList<>();
        all.add(ParameterSpec.random(EMBEDDINGS, rest, 0.5, vocabulary, width));
        for (int i = 0; i < shape.text().layers(); i++) {
            String name = MODEL + "layers." + i + ".";
            all.add(ParameterSpec.constant(name + "input_layernorm.weight", rest, 1, width));
            all.add(
                    ParameterSpec.constant(
                            name + "post_attention_layernorm.weight", rest, 1, width));
            matrix(all, name + "self_attn.q_proj", queries, width);
            matrix(all, name + "self_attn.k_proj", keys, width);
            matrix(all, name + "self_attn.v_proj", keys, width);
            matrix(all, name + "self_attn.o_proj", width, queries);
            matrix(all, name + "mlp.gate_proj", inner, width);
            matrix(all, name + "mlp.up_proj", inner, width);
            matrix(all, name + "mlp.down_proj", width, inner);
        }
        all.add(ParameterSpec.constant(MODEL + "norm.weight", rest, 1, width));
        all.add(ParameterSpec.random(HEAD, rest, 1 / Math.sqrt(width), vocabulary, width));
        return all;
    }

    private static void matrix(List<ParameterSpec> all, String name, int out, int in) {
        all.add(
                ParameterSpec.random(
                        name + ".weight", Part.DECODER_MATRICES, 1 / Math.sqrt(in), out, in));
    }

    /** Word embeddings of ids of any shape, in float32. */
    public Tensor embed(Tensor ids) {
        return torch.embedding(weights.get(EMBEDDINGS), ids);
    }

    /**
     * Logits at some rows of the text.
     *
     * @param prefix [B, P, width] or, for text alone, P = 0
     * @param text what stands behind it
     * @return [rows, vocabulary] of float32
     */
    public Tensor logits(Tensor prefix, PackedText text, Precision precision) {
        long batch = text.ids().size(0);
        long before = prefix.size(1);
        Tensor x = Tensors.cat(1, prefix, embed(text.ids()));
        Tensor prefixPositions = torch.arange(Tensors.scalar(before));
        Tensor positions =
                Tensors.cat(
                        1,
                        prefixPositions.view(1, before).expand(batch, before),
                        text.positions().add(Tensors.scalar(before)));
        RotaryTable.Rows rows = rotary.rows(positions);
        Tensor causal = causal(before);
        Tensor visible = visible(text, before);
        int layers = shape.text().layers();
        for (int i = 0; i < layers; i++) {
            long from = i == layers - 1 ? before : 0;
            x = block(i, x, before, from, rows, causal, visible, precision);
        }
        Tensor chosen = x.reshape(-1, shape.text().width()).index_select(0, text.rows());
        Tensor normed = rmsNorm(chosen, MODEL + "norm.weight");
        return precision.linear(normed, weights.get(HEAD)).to(x.scalar_type());
    }

    private Tensor block(
            int index,
            Tensor x,
            long before,
            long from,
            RotaryTable.Rows rows,
            Tensor causal,
            Tensor visible,
            Precision precision) {
        String name = MODEL + "layers." + index + ".";
        Tensor normed = precision.operand(rmsNorm(x, name + "input_layernorm.weight"));
        Tensor key = project(normed, name + "self_attn.k_proj", shape.text().kvHeads(), precision);
        Tensor value =
                project(normed, name + "self_attn.v_proj", shape.text().kvHeads(), precision);
        Tensor asking = normed.narrow(1, from, x.size(1) - from);
        Tensor query = project(asking, name + "self_attn.q_proj", shape.text().heads(), precision);
        Tensor turnedKey = precision.operand(rows.turn(key));
        double scale = 1 / Math.sqrt(shape.text().headDim());
        Tensor turnedQuery =
                precision.operand(rows.from(from).turn(query).mul(Tensors.scalar(scale)));
        long prefixRows = before - from;
        Tensor textMixed =
                attend(
                        turnedQuery.narrow(1, prefixRows, turnedQuery.size(1) - prefixRows),
                        turnedKey,
                        value,
                        visible,
                        precision);
        Tensor mixed =
                prefixRows == 0
                        ? textMixed
                        : Tensors.cat(
                                1,
                                attend(
                                        turnedQuery.narrow(1, 0, prefixRows),
                                        turnedKey.narrow(1, 0, prefixRows),
                                        value.narrow(1, 0, prefixRows),
                                        causal,
                                        precision),
                                textMixed);
        Tensor out = precision.linear(mixed, weights.get(name + "self_attn.o_proj.weight"));
        Tensor attended = x.narrow(1, from, x.size(1) - from).add(out);
        Tensor inner =
                precision.operand(rmsNorm(attended, name + "post_attention_layernorm.weight"));
        return attended.add(feedForward(inner, name + "mlp.", precision));
    }

    /** [B, L, width] → [B, L, heads, headDim]. */
    private Tensor project(Tensor x, String name, int heads, Precision precision) {
        return precision
                .linear(x, weights.get(name + ".weight"))
                .view(x.size(0), x.size(1), heads, shape.text().headDim());
    }

    /**
     * Grouped attention without repeating keys: queries that share a key/value head are stacked.
     *
     * @param query [B, L, heads, headDim], scaled
     * @param key [B, S, kvHeads, headDim]
     * @param mask [B or 1, 1, L, S], added to the scores
     * @return [B, L, heads · headDim]
     */
    private Tensor attend(
            Tensor query, Tensor key, Tensor value, Tensor mask, Precision precision) {
        long batch = query.size(0);
        long length = query.size(1);
        long keys = key.size(1);
        int heads = shape.text().heads();
        int kv = shape.text().kvHeads();
        int dim = shape.text().headDim();
        Tensor stacked = query.transpose(1, 2).reshape(batch, kv, heads / kv * length, dim);
        Tensor scores = stacked.matmul(key.permute(0, 2, 3, 1));
        Tensor masked = scores.view(batch, heads, length, keys).add(mask);
        Tensor shares = precision.softmax(masked).view(batch, kv, heads / kv * length, keys);
        Tensor mixed = shares.matmul(value.transpose(1, 2));
        return mixed.view(batch, heads, length, dim)
                .transpose(1, 2)
                .reshape(batch, length, (long) heads * dim);
    }

    private Tensor feedForward(Tensor x, String name, Precision precision) {
        Tensor gate = precision.linear(x, weights.get(name + "gate_proj.weight"));
        Tensor up = precision.linear(x, weights.get(name + "up_proj.weight"));
        return precision.linear(torch.silu(gate).mul(up), weights.get(name + "down_proj.weight"));
    }

    private Tensor rmsNorm(Tensor x, String weight) {
        Tensor variance = x.square().mean(new long[] {-1}, true, null);
        return x.mul(variance.add(Tensors.scalar(shape.epsilon())).rsqrt())
                .mul(weights.get(weight));
    }

    private static Tensor causal(long length) {
        Tensor at = torch.arange(Tensors.scalar(length));
        Tensor later = at.view(1, length).gt(at.view(length, 1));
        return hidden(later).view(1, 1, length, length);
    }

    /** [B, 1, T, P + T]: 0 for the prefix and for earlier tokens of the same text. */
    private static Tensor visible(PackedText text, long before) {
        long batch = text.ids().size(0);
        long length = text.ids().size(1);
        Tensor own = text.segments().view(batch, length, 1);
        Tensor other = text.segments().view(batch, 1, length);
        Tensor at = torch.arange(Tensors.scalar(length));
        Tensor later = at.view(1, length).gt(at.view(length, 1));
        Tensor bias = hidden(own.ne(other).logical_or(later));
        return Tensors.cat(2, Tensors.zeros(batch, length, before), bias).unsqueeze(1);
    }

    private static Tensor hidden(Tensor where) {
        return where.to(torch.ScalarType.Float).mul_(Tensors.scalar(MASKED));
    }

    @Override
    public void close() {
        rotary.close();
    }
}
