package dragonfly.training.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.model.picture.Normalisation;
import dragonfly.model.text.Tokenizer;
import dragonfly.model.text.TokenizerException;
import dragonfly.training.model.MiniShape;

import java.io.IOException;
import java.nio.file.Path;

/** The configuration files of a checkpoint: the model's, the vision tower's, the generation's. */
final class ConfigFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_POSITIONS = 4096;

    private final MiniShape shape;
    private final SafetensorsWriter.Format format;

    ConfigFiles(MiniShape shape, SafetensorsWriter.Format format) {
        this.shape = shape;
        this.format = format;
    }

    /** Writes into a folder that has its tokenizer. */
    void write(Path folder) throws IOException {
        Tokenizer tokenizer;
        try {
            tokenizer = Tokenizer.read(folder.resolve("tokenizer.json"));
        } catch (TokenizerException e) {
            throw new IOException("The tokenizer that was trained cannot be read", e);
        }
        int begin = tokenizer.id("<|begin_of_text|>").orElseThrow();
        int end = tokenizer.id("<|end_of_text|>").orElseThrow();
        int turnEnd = tokenizer.id("<|eot_id|>").orElseThrow();
        save(folder.resolve("config.json"), model(begin, end));
        save(folder.resolve("image_encoder/config.json"), vision());
        save(folder.resolve("image_encoder/preprocessor_config.json"), preprocessor());
        ObjectNode generation = NODES.objectNode().put("bos_token_id", begin);
        generation.putArray("eos_token_id").add(turnEnd).add(end);
        save(folder.resolve("generation_config.json"), generation);
    }

    private static void save(Path file, ObjectNode node) throws IOException {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), node);
    }

    private String torchType() {
        return switch (format) {
            case F32 -> "float32";
            case BF16 -> "bfloat16";
        };
    }

    private ObjectNode model(int begin, int end) {
        ObjectNode root = NODES.objectNode().put("model_type", "dragonfly");
        root.putArray("architectures").add("DragonflyForCausalLM");
        root.put("dragonfly_generation", "v1")
                .put("demonstration", true)
                .put("torch_dtype", torchType())
                .put("image_encoder", "image_encoder");
        ObjectNode text = root.putObject("text_config").put("model_type", "llama");
        text.putArray("architectures").add("LlamaForCausalLM");
        text.put("vocab_size", shape.text().vocabulary())
                .put("hidden_size", shape.text().width())
                .put("intermediate_size", shape.textInner())
                .put("num_hidden_layers", shape.text().layers())
                .put("num_attention_heads", shape.text().heads())
                .put("num_key_value_heads", shape.text().kvHeads())
                .put("head_dim", shape.text().headDim())
                .put("max_position_embeddings", MAX_POSITIONS)
                .put("hidden_act", "silu")
                .put("rms_norm_eps", decimal(shape.epsilon()))
                .put("rope_theta", shape.rotary().theta())
                .put("tie_word_embeddings", false)
                .put("attention_bias", false)
                .put("bos_token_id", begin)
                .put("eos_token_id", end)
                .put("torch_dtype", torchType());
        return root.put("tie_word_embeddings", false);
    }

    private ObjectNode vision() {
        ObjectNode node = NODES.objectNode().put("model_type", "clip_vision_model");
        node.putArray("architectures").add("CLIPVisionModel");
        return node.put("hidden_act", "quick_gelu")
                .put("layer_norm_eps", decimal(shape.epsilon()))
                .put("num_channels", 3)
                .put("hidden_size", shape.vision().width())
                .put("intermediate_size", shape.visionInner())
                .put("num_hidden_layers", shape.visionLayers())
                .put("num_attention_heads", shape.visionHeads())
                .put("image_size", shape.vision().side())
                .put("patch_size", shape.vision().patch());
    }

    private ObjectNode preprocessor() {
        int side = shape.vision().side();
        Normalisation clip = Normalisation.CLIP;
        ObjectNode node =
                NODES.objectNode()
                        .put("image_processor_type", "CLIPImageProcessor")
                        .put("do_resize", true)
                        .put("resample", 3)
                        .put("do_center_crop", true)
                        .put("do_rescale", true)
                        .put("rescale_factor", clip.rescale())
                        .put("do_normalize", true)
                        .put("do_convert_rgb", true);
        node.putObject("size").put("shortest_edge", side);
        node.putObject("crop_size").put("height", side).put("width", side);
        clip.mean().forEach(node.putArray("image_mean")::add);
        clip.deviation().forEach(node.putArray("image_std")::add);
        return node;
    }

    /** The double that is written as the float is, not the float's nearest double. */
    private static double decimal(float value) {
        return Double.parseDouble(Float.toString(value));
    }
}
