package dragonfly.model.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes small checkpoints of any shape with random weights, so that tests do not depend on files
 * that a clone does not have. One file, one number format; mend the maps before {@link #write} to
 * make it wrong in just one way.
 */
final class TinyCheckpoint {
    static final ObjectMapper JSON = new ObjectMapper();

    /** A tensor to be written: its shape and its numbers. */
    record Weight(long[] shape, float[] values) {}

    final Map<String, Weight> weights = new LinkedHashMap<>();
    final ObjectNode config = JSON.createObjectNode();
    final ObjectNode vision = JSON.createObjectNode();
    final int vocabulary;
    private final DType type;
    private final SplittableRandom random;

    TinyCheckpoint(int side, int patch, int width, int heads, DType type, long seed) {
        this.type = type;
        this.random = new SplittableRandom(seed);
        this.vocabulary = 300;
        vision.put("model_type", "clip_vision_model");
        vision.put("image_size", side).put("patch_size", patch).put("hidden_size", 12);
        vision.put("intermediate_size", 20).put("num_hidden_layers", 2);
        vision.put("num_attention_heads", 3).put("hidden_act", "quick_gelu");
        config.put("model_type", "dragonfly").put("image_encoder", "openai/some-clip");
        ObjectNode text = config.putObject("text_config");
        text.put("model_type", "llama").put("hidden_size", width).put("vocab_size", vocabulary);
        text.put("intermediate_size", 28).put("num_hidden_layers", 2);
        text.put("num_attention_heads", heads).put("num_key_value_heads", 1);
        text.put("rope_theta", 10000.0).put("rms_norm_eps", 1e-5);
        visionWeights(side / patch, patch);
        textWeights(width, heads);
    }

    Path write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("image_encoder"));
        JSON.writeValue(folder.resolve("config.json").toFile(), config);
        JSON.writeValue(folder.resolve("image_encoder/config.json").toFile(), vision);
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
        Files.write(folder.resolve("model.safetensors"), safetensors(weights, type));
        return folder;
    }

    void add(String name, long... shape) {
        int count = 1;
        for (long size : shape) {
            count *= (int) size;
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextDouble() - 0.5) * 0.6f;
        }
        weights.put(name, new Weight(shape, values));
    }

    static byte[] safetensors(Map<String, Weight> weights, DType type) throws IOException {
        ObjectNode header = JSON.createObjectNode();
        header.putObject("__metadata__").put("format", "pt");
        long offset = 0;
        for (Map.Entry<String, Weight> entry : weights.entrySet()) {
            ObjectNode node = header.putObject(entry.getKey());
            node.put("dtype", type.name());
            for (long size : entry.getValue().shape()) {
                node.withArray("shape").add(size);
            }
            long end = offset + (long) entry.getValue().values().length * type.bytes();
            node.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        byte[] head = JSON.writeValueAsBytes(header);
        ByteBuffer bytes =
                ByteBuffer.allocate((int) (8 + head.length + offset))
                        .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(head.length).put(head);
        for (Weight weight : weights.values()) {
            for (float value : weight.values()) {
                switch (type) {
                    case F32 -> bytes.putFloat(value);
                    case F16 -> bytes.putShort(Float.floatToFloat16(value));
                    case BF16 -> bytes.putShort((short) (Float.floatToIntBits(value) >>> 16));
                    default -> throw new IllegalArgumentException("no weights in " + type);
                }
            }
        }
        return bytes.array();
    }

    private void visionWeights(int patches, int patch) {
        String tower = "image_encoder.vision_model.";
        add(tower + "embeddings.class_embedding", 12);
        add(tower + "embeddings.patch_embedding.weight", 12, 3, patch, patch);
        add(tower + "embeddings.position_embedding.weight", 1 + (long) patches * patches, 12);
        norm(tower + "pre_layrnorm");
        norm(tower + "post_layernorm");
        for (int i = 0; i < 2; i++) {
            String layer = tower + "encoder.layers." + i + ".";
            for (String part : new String[] {"q", "k", "v", "out"}) {
                add(layer + "self_attn." + part + "_proj.weight", 12, 12);
                add(layer + "self_attn." + part + "_proj.bias", 12);
            }
            norm(layer + "layer_norm1");
            norm(layer + "layer_norm2");
            add(layer + "mlp.fc1.weight", 20, 12);
            add(layer + "mlp.fc1.bias", 20);
            add(layer + "mlp.fc2.weight", 12, 20);
            add(layer + "mlp.fc2.bias", 12);
        }
    }

    private void norm(String name) {
        add(name + ".weight", 12);
        add(name + ".bias", 12);
    }

    private void textWeights(int width, int heads) {
        int dim = width / heads;
        add("vision_embed_tokens.weight", width, 12);
        add("vision_embed_tokens.bias", width);
        String model = "language_model.model.";
        add(model + "embed_tokens.weight", vocabulary, width);
        add(model + "norm.weight", width);
        add("language_model.lm_head.weight", vocabulary, width);
        for (int i = 0; i < 2; i++) {
            String layer = model + "layers." + i + ".";
            add(layer + "self_attn.q_proj.weight", (long) heads * dim, width);
            add(layer + "self_attn.k_proj.weight", dim, width);
            add(layer + "self_attn.v_proj.weight", dim, width);
            add(layer + "self_attn.o_proj.weight", width, (long) heads * dim);
            add(layer + "mlp.gate_proj.weight", 28, width);
            add(layer + "mlp.up_proj.weight", 28, width);
            add(layer + "mlp.down_proj.weight", width, 28);
            add(layer + "input_layernorm.weight", width);
            add(layer + "post_attention_layernorm.weight", width);
        }
    }

    /** Byte-level with no merges: every byte is a token, then the special ones. */
    private static String tokenizer() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", "1.0");
        ObjectNode split = JSON.createObjectNode();
        split.put("type", "Split").put("behavior", "Isolated").put("invert", false);
        split.putObject("pattern").put("Regex", "\\p{L}+|\\p{N}{1,3}|\\s+|[^\\s\\p{L}\\p{N}]+");
        ObjectNode bytes = JSON.createObjectNode();
        bytes.put("type", "ByteLevel").put("add_prefix_space", false);
        bytes.put("trim_offsets", true).put("use_regex", false);
        root.putObject("pre_tokenizer")
                .put("type", "Sequence")
                .putArray("pretokenizers")
                .add(split)
                .add(bytes);
        root.putObject("decoder").put("type", "ByteLevel");
        ObjectNode model = root.putObject("model");
        model.put("type", "BPE").put("ignore_merges", true);
        model.putArray("merges");
        ObjectNode vocabulary = model.putObject("vocab");
        int shifted = 256;
        for (int b = 0; b < 256; b++) {
            boolean printable =
                    (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || (b >= 0xAE && b <= 0xFF);
            vocabulary.put(new String(Character.toChars(printable ? b : shifted++)), b);
        }
        String[] special = {
            "<|begin_of_text|>",
            "<|end_of_text|>",
            "<|reserved_special_token_0|>",
            "<|reserved_special_token_1|>",
            "<|start_header_id|>",
            "<|end_header_id|>",
            "<|eot_id|>"
        };
        for (int i = 0; i < special.length; i++) {
            root.withArray("added_tokens")
                    .addObject()
                    .put("id", 256 + i)
                    .put("content", special[i])
                    .put("single_word", false)
                    .put("lstrip", false)
                    .put("rstrip", false)
                    .put("normalized", false)
                    .put("special", true);
        }
        return new String(JSON.writeValueAsBytes(root), StandardCharsets.UTF_8);
    }
}
