package dragonfly.model.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.model.bundle.Generation;
import dragonfly.model.bundle.Geometry;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.bundle.Rotary;
import dragonfly.model.bundle.TextShape;
import dragonfly.model.bundle.VisionShape;
import dragonfly.model.picture.GridRule;
import dragonfly.model.picture.Normalisation;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code config.json} of a checkpoint and the vision tower's, read and checked.
 *
 * @param vision the encoder
 * @param text the decoder
 * @param normalisation of pixels, from {@code preprocessor_config.json} where there is one
 * @param stated the generation that the configuration names, if it does
 */
record CheckpointConfig(
        VisionConfig vision,
        TextConfig text,
        Normalisation normalisation,
        Optional<Generation> stated) {
    private static final int V2_PATCHES_PER_SIDE = 24;
    private static final int V2_POOL = 4;

    static CheckpointConfig read(Path folder) throws ModelException {
        JsonNode root = JsonFile.read(folder.resolve("config.json"));
        String type = root.path("model_type").asText();
        if (!type.equals("dragonfly")) {
            throw ModelException.unsupported(
                    "The checkpoint's model type is “%s”; only “dragonfly” can be imported."
                            .formatted(type));
        }
        JsonNode text = root.path("text_config");
        if (!text.isObject()) {
            throw ModelException.damaged("config.json has no text_config.");
        }
        Path tower = tower(folder, root.path("image_encoder").asText());
        return new CheckpointConfig(
                vision(JsonFile.read(tower.resolve("config.json"))),
                text(text, root),
                normalisation(tower),
                stated(root));
    }

    /**
     * The sizes that the pipeline needs. Published configurations do not name the generation; where
     * neither the caller nor the file does, a map of 24 × 24 patches means V2, whose pooling is
     * made for just that, and any other map V1.
     */
    Geometry geometry(@Nullable Generation wanted) throws ModelException {
        int patches = vision.shape().patchesPerSide();
        Generation generation =
                wanted != null
                        ? wanted
                        : stated.orElse(
                                patches == V2_PATCHES_PER_SIDE ? Generation.V2 : Generation.V1);
        if (generation == Generation.V2 && patches % V2_POOL != 0) {
            throw ModelException.unsupported(
                    "The encoder's map of %d × %d patches cannot be pooled by %d as generation V2 does."
                            .formatted(patches, patches, V2_POOL));
        }
        return switch (generation) {
            case V1 ->
                    new Geometry(
                            generation,
                            vision.shape(),
                            text.shape(),
                            text.rotary(),
                            GridRule.V1,
                            normalisation,
                            1);
            case V2 ->
                    new Geometry(
                            generation,
                            vision.shape(),
                            text.shape(),
                            text.rotary(),
                            GridRule.V2,
                            normalisation,
                            V2_POOL);
        };
    }

    private static Optional<Generation> stated(JsonNode root) throws ModelException {
        String word = root.path("dragonfly_generation").asText("");
        return switch (word) {
            case "" -> Optional.empty();
            case "v1" -> Optional.of(Generation.V1);
            case "v2" -> Optional.of(Generation.V2);
            default ->
                    throw ModelException.unsupported(
                            "config.json names the generation “%s”; v1 and v2 are known."
                                    .formatted(word));
        };
    }

    /** The folder with the vision tower's own configuration. */
    private static Path tower(Path folder, String named) throws ModelException {
        if (named.isEmpty()) {
            throw ModelException.damaged("config.json does not name an image_encoder.");
        }
        String last = named.substring(named.lastIndexOf('/') + 1);
        for (String candidate : new String[] {named, last, "image_encoder"}) {
            Path tower = folder.resolve(candidate).normalize();
            if (tower.startsWith(folder.normalize())
                    && Files.isRegularFile(tower.resolve("config.json"))
                    && !tower.equals(folder.normalize())) {
                return tower;
            }
        }
        throw ModelException.missing(
                "The configuration of the vision tower “%s” is wanted: put its config.json into the checkpoint's folder “image_encoder”."
                        .formatted(named));
    }

    private static VisionConfig vision(JsonNode file) throws ModelException {
        JsonNode node = file.path("vision_config").isObject() ? file.path("vision_config") : file;
        Sizes sizes = new Sizes("the vision tower's config.json", node);
        String act = node.path("hidden_act").asText("quick_gelu");
        VisionConfig.Activation activation =
                switch (act) {
                    case "quick_gelu" -> VisionConfig.Activation.QUICK_GELU;
                    case "gelu" -> VisionConfig.Activation.GELU;
                    default ->
                            throw ModelException.unsupported(
                                    "The vision tower's activation “%s” is not known."
                                            .formatted(act));
                };
        if (node.path("num_channels").asInt(3) != 3) {
            throw ModelException.unsupported("The vision tower does not take three channels.");
        }
        int side = sizes.of("image_size");
        int patch = sizes.of("patch_size");
        int width = sizes.of("hidden_size");
        int heads = sizes.of("num_attention_heads");
        int layers = sizes.of("num_hidden_layers");
        if (side % patch != 0 || width % heads != 0 || layers < 2) {
            throw ModelException.unsupported(
                    "The vision tower's sizes do not fit together: side %d, patch %d, width %d, heads %d, layers %d."
                            .formatted(side, patch, width, heads, layers));
        }
        return new VisionConfig(
                new VisionShape(side, patch, width),
                sizes.of("intermediate_size"),
                layers,
                heads,
                (float) node.path("layer_norm_eps").asDouble(1e-5),
                activation);
    }

    private static TextConfig text(JsonNode node, JsonNode root) throws ModelException {
        String type = node.path("model_type").asText("llama");
        if (!type.equals("llama")) {
            throw ModelException.unsupported(
                    "The decoder's model type is “%s”; only “llama” can be imported."
                            .formatted(type));
        }
        if (!node.path("hidden_act").asText("silu").equals("silu")) {
            throw ModelException.unsupported(
                    "The decoder's activation “%s” is not known."
                            .formatted(node.path("hidden_act").asText()));
        }
        if (node.path("attention_bias").asBoolean(false)
                || node.path("mlp_bias").asBoolean(false)) {
            throw ModelException.unsupported("Decoders with biases cannot be imported.");
        }
        Sizes sizes = new Sizes("text_config", node);
        int width = sizes.of("hidden_size");
        int heads = sizes.of("num_attention_heads");
        int kvHeads = node.has("num_key_value_heads") ? sizes.of("num_key_value_heads") : heads;
        int headDim = node.path("head_dim").isInt() ? sizes.of("head_dim") : width / heads;
        if (heads % kvHeads != 0 || headDim % 2 != 0 || headDim < 2) {
            throw ModelException.unsupported(
                    "The decoder's sizes do not fit together: width %d, heads %d, key/value heads %d."
                            .formatted(width, heads, kvHeads));
        }
        return new TextConfig(
                new TextShape(
                        width,
                        sizes.of("num_hidden_layers"),
                        heads,
                        kvHeads,
                        headDim,
                        sizes.of("vocab_size")),
                sizes.of("intermediate_size"),
                (float) node.path("rms_norm_eps").asDouble(1e-6),
                new Rotary(node.path("rope_theta").asDouble(10000), scaling(node)),
                node.path("tie_word_embeddings")
                        .asBoolean(root.path("tie_word_embeddings").asBoolean(false)));
    }

    private static Rotary.@Nullable Scaling scaling(JsonNode text) throws ModelException {
        JsonNode node = text.path("rope_scaling");
        if (!node.isObject()) {
            return null;
        }
        String type = node.path("rope_type").asText(node.path("type").asText("default"));
        return switch (type) {
            case "default" -> null;
            case "linear" -> new Rotary.Linear(positive(node, "factor"));
            case "llama3" ->
                    new Rotary.Llama3(
                            positive(node, "factor"),
                            positive(node, "low_freq_factor"),
                            positive(node, "high_freq_factor"),
                            positive(node, "original_max_position_embeddings"));
            default ->
                    throw ModelException.unsupported(
                            "The rotary scaling “%s” is not known.".formatted(type));
        };
    }

    private static double positive(JsonNode node, String name) throws ModelException {
        double value = node.path(name).asDouble(0);
        if (!(value > 0) || Double.isInfinite(value)) {
            throw ModelException.damaged("rope_scaling has no usable “%s”.".formatted(name));
        }
        return value;
    }

    private static Normalisation normalisation(Path tower) throws ModelException {
        Path file = tower.resolve("preprocessor_config.json");
        if (!Files.exists(file)) {
            return Normalisation.CLIP;
        }
        JsonNode node = JsonFile.read(file);
        float[] mean = triple(node, "image_mean");
        float[] std = triple(node, "image_std");
        if (mean.length == 0 || std.length == 0) {
            return Normalisation.CLIP;
        }
        return Normalisation.of(
                mean, std, node.path("rescale_factor").asDouble(Normalisation.CLIP.rescale()));
    }

    private static float[] triple(JsonNode node, String name) throws ModelException {
        JsonNode list = node.path(name);
        if (list.isMissingNode()) {
            return new float[0];
        }
        if (!list.isArray() || list.size() != 3) {
            throw ModelException.damaged(
                    "preprocessor_config.json has no three numbers in “%s”.".formatted(name));
        }
        float[] values = new float[3];
        for (int i = 0; i < 3; i++) {
            values[i] = (float) list.get(i).asDouble();
        }
        return values;
    }

    /** Reads sizes and names the one that is missing or impossible. */
    private record Sizes(String where, JsonNode node) {
        private static final int MAX = 1 << 24;

        int of(String name) throws ModelException {
            JsonNode value = node.path(name);
            if (!value.isInt() || value.asInt() < 1 || value.asInt() > MAX) {
                throw ModelException.damaged(
                        "“%s” in %s is missing or no usable size.".formatted(name, where));
            }
            return value.asInt();
        }
    }
}
