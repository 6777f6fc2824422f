package dragonfly.model.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.model.bundle.BundleFile;
import dragonfly.model.bundle.BundleJson;
import dragonfly.model.bundle.Generation;
import dragonfly.model.bundle.Geometry;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.bundle.Sha256;
import dragonfly.model.bundle.SpecialIds;
import dragonfly.model.bundle.StandardPrompts;
import dragonfly.model.text.PromptStyle;
import dragonfly.model.text.Prompts;
import dragonfly.model.text.Tokenizer;
import dragonfly.model.text.TokenizerException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns a checkpoint in the published Hugging Face layout into a model bundle. Weights are mapped
 * and streamed; the heap holds a few buffers whatever the checkpoint's size. Nothing appears at the
 * target until all of it is on disk.
 */
public final class CheckpointImporter {
    private static final String IMAGE_TOKEN = "<|reserved_special_token_0|>";
    private static final String NEWLINE_TOKEN = "<|reserved_special_token_1|>";

    /** The reference stops at the first two; stopping at the third is this product's addition. */
    private static final List<String> STOP_TOKENS =
            List.of("<|eot_id|>", "<|begin_of_text|>", "<|end_of_text|>");

    private static final int V1_MAX_LENGTH = 2048;
    private static final int V2_MAX_LENGTH = 4096;

    private CheckpointImporter() {}

    /**
     * Imports a checkpoint.
     *
     * @param checkpoint a folder with config.json, safetensors and tokenizer.json; where it also
     *     has out_of_domain.json or a README.md, the bundle takes them over unchanged
     * @param target the bundle's folder; must not exist, its parent is made
     * @throws ModelException naming the file or tensor that is missing, damaged or not known
     * @throws java.util.concurrent.CancellationException when {@code progress} says so; the target
     *     is then as if nothing had been tried
     */
    public static ModelBundle importFrom(
            Path checkpoint, Path target, ImportOptions options, ImportProgress progress)
            throws ModelException {
        if (!Files.isDirectory(checkpoint)) {
            throw ModelException.missing(
                    "“%s” is not a folder with a checkpoint.".formatted(checkpoint.getFileName()));
        }
        if (Files.exists(target)) {
            throw ModelException.io(
                    "There is already something at the place of the new bundle.",
                    new IOException(target.toString()));
        }
        CheckpointConfig config = CheckpointConfig.read(checkpoint);
        Geometry geometry = config.geometry(options.generation().orElse(null));
        Card card = Card.read(checkpoint);
        Companions companions = Companions.read(checkpoint, geometry.text().width());
        Staging staging = Staging.beside(target);
        try (Checkpoint weights = Checkpoint.open(checkpoint)) {
            SpecialIds ids = ids(checkpoint, geometry);
            BundleWriter writer = new BundleWriter(config, weights, staging.folder());
            staging.checkRoom(writer.bytesToWrite());
            List<BundleFile> files = new ArrayList<>(writer.write(progress));
            refuseUnknown(weights, config);
            files.add(copyTokenizer(checkpoint, staging.folder()));
            files.addAll(companions.write(staging.folder()));
            ModelBundle bundle =
                    new ModelBundle(
                            target,
                            options.name().orElse(card.name()),
                            card.use(),
                            card.licence(),
                            source(checkpoint, weights),
                            "fp32",
                            geometry,
                            ids,
                            prompts(geometry, card),
                            files);
            staging.write(ModelBundle.DESCRIPTION, BundleJson.write(bundle));
            staging.moveInto(target);
            return bundle;
        } finally {
            staging.close();
        }
    }

    private static StandardPrompts prompts(Geometry geometry, Card card) {
        int maxLength = geometry.generation() == Generation.V1 ? V1_MAX_LENGTH : V2_MAX_LENGTH;
        return new StandardPrompts(
                new PromptStyle(true, maxLength), StandardPrompts.PUBLISHED_CAPTION, card.report());
    }

    private static SpecialIds ids(Path checkpoint, Geometry geometry) throws ModelException {
        Tokenizer tokenizer;
        try {
            tokenizer = Tokenizer.read(checkpoint.resolve(ModelBundle.TOKENIZER));
        } catch (TokenizerException e) {
            throw ModelException.damaged("The checkpoint's tokenizer.json cannot be used.", e);
        }
        if (tokenizer.vocabularySize() > geometry.text().vocabulary()) {
            throw ModelException.damaged(
                    "The tokenizer has %d tokens, the embedding table only %d rows."
                            .formatted(tokenizer.vocabularySize(), geometry.text().vocabulary()));
        }
        Set<Integer> stop = new HashSet<>();
        for (String name : STOP_TOKENS) {
            tokenizer.id(name).ifPresent(stop::add);
        }
        for (String name : Prompts.TOKENS) {
            required(tokenizer, name);
        }
        stop.addAll(configuredStops(checkpoint, geometry.text().vocabulary()));
        return new SpecialIds(
                required(tokenizer, IMAGE_TOKEN), required(tokenizer, NEWLINE_TOKEN), stop);
    }

    /** Ids that generation_config.json names, one or a list; none where there is no such file. */
    private static Set<Integer> configuredStops(Path checkpoint, int vocabulary)
            throws ModelException {
        Path file = checkpoint.resolve("generation_config.json");
        Set<Integer> stop = new HashSet<>();
        if (!Files.exists(file)) {
            return stop;
        }
        JsonNode eos = JsonFile.read(file).path("eos_token_id");
        if (eos.isMissingNode() || eos.isNull()) {
            return stop;
        }
        for (JsonNode id : eos.isArray() ? eos : List.of(eos)) {
            if (!id.isInt() || id.asInt() < 0 || id.asInt() >= vocabulary) {
                throw ModelException.damaged(
                        "generation_config.json names an eos_token_id outside the vocabulary.");
            }
            stop.add(id.asInt());
        }
        return stop;
    }

    private static int required(Tokenizer tokenizer, String name) throws ModelException {
        return tokenizer
                .id(name)
                .orElseThrow(
                        () ->
                                ModelException.unsupported(
                                        "The tokenizer lacks the token %s.".formatted(name)));
    }

    /** What no graph took and no rule explains would silently change the model. */
    private static void refuseUnknown(Checkpoint weights, CheckpointConfig config)
            throws ModelException {
        int last = config.vision().layersUsed();
        Pattern explained =
                Pattern.compile(
                        "image_encoder\\.vision_model\\.(encoder\\.layers\\."
                                + last
                                + "\\..+|post_layernorm\\.(weight|bias)|embeddings\\.position_ids)"
                                + "|language_model\\.model\\.layers\\.\\d+\\.self_attn\\.rotary_emb\\.inv_freq"
                                + (config.text().tiedHead()
                                        ? "|language_model\\.lm_head\\.weight"
                                        : ""));
        for (String name : weights.untaken()) {
            if (!explained.matcher(name).matches()) {
                throw ModelException.unsupported(
                        "The checkpoint holds the tensor “%s”, which this model does not have."
                                .formatted(name));
            }
        }
    }

    private static BundleFile copyTokenizer(Path checkpoint, Path folder) throws ModelException {
        Path target = folder.resolve(ModelBundle.TOKENIZER);
        try {
            Files.copy(checkpoint.resolve(ModelBundle.TOKENIZER), target);
            return new BundleFile(ModelBundle.TOKENIZER, Files.size(target), Sha256.of(target));
        } catch (IOException e) {
            throw ModelException.io("tokenizer.json cannot be copied.", e);
        }
    }

    /** The folder's name and a hash over configuration and weights, to tell imports apart. */
    private static String source(Path checkpoint, Checkpoint weights) throws ModelException {
        try {
            StringBuilder hashes = new StringBuilder(Sha256.of(checkpoint.resolve("config.json")));
            for (Path file : weights.files()) {
                hashes.append(Sha256.of(file));
            }
            return checkpoint.toAbsolutePath().normalize().getFileName()
                    + " sha256:"
                    + Sha256.of(hashes.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw ModelException.io("The checkpoint cannot be read.", e);
        }
    }
}
