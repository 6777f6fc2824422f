package dragonfly.model.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.model.picture.Grid;
import dragonfly.model.picture.GridRule;
import dragonfly.model.picture.Normalisation;
import dragonfly.model.text.PromptStyle;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code bundle.json}: a {@link ModelBundle} as text, the same bytes for the same bundle. */
public final class BundleJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORMAT = 1;
    private static final long MAX_BYTES = 1 << 20;

    private BundleJson() {}

    public static String write(ModelBundle bundle) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("name", bundle.name());
        root.put("use", bundle.use().key());
        root.put("licence", bundle.licence());
        root.put("source", bundle.source());
        root.put("precision", bundle.precision());
        root.set("geometry", geometry(bundle.geometry()));
        ObjectNode ids = root.putObject("ids");
        ids.put("image", bundle.ids().image());
        ids.put("newline", bundle.ids().newline());
        ArrayNode stop = ids.putArray("stop");
        new TreeSet<>(bundle.ids().stop()).forEach(stop::add);
        ObjectNode prompts = root.putObject("prompts");
        prompts.put("trailingNewlines", bundle.prompts().style().trailingNewlines());
        prompts.put("maxLength", bundle.prompts().style().maxLength());
        prompts.put("caption", bundle.prompts().caption());
        prompts.put("report", bundle.prompts().report());
        ArrayNode files = root.putArray("files");
        for (BundleFile file : bundle.files()) {
            files.addObject()
                    .put("name", file.name())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256());
        }
        return root.toPrettyString() + "\n";
    }

    static ModelBundle read(Path folder) throws ModelException {
        Path file = folder.resolve(ModelBundle.DESCRIPTION);
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw ModelException.damaged("bundle.json is too large to be a description.");
            }
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (root == null || root.path("format").asInt() != FORMAT) {
                throw ModelException.unsupported(
                        "bundle.json has a format that this version does not know.");
            }
            return bundle(folder, root);
        } catch (JsonProcessingException e) {
            throw ModelException.damaged("bundle.json is not valid JSON.", e);
        } catch (IOException e) {
            throw ModelException.io("bundle.json cannot be read.", e);
        } catch (IllegalArgumentException e) {
            throw ModelException.damaged("bundle.json holds an impossible value.", e);
        }
    }

    private static ModelBundle bundle(Path folder, JsonNode root) throws ModelException {
        JsonNode prompts = root.path("prompts");
        String use = text(root, "use");
        return new ModelBundle(
                folder,
                text(root, "name"),
                IntendedUse.ofKey(use)
                        .orElseThrow(
                                () ->
                                        ModelException.unsupported(
                                                "bundle.json names the unknown use “"
                                                        + use
                                                        + "”.")),
                text(root, "licence"),
                text(root, "source"),
                text(root, "precision"),
                geometry(root.path("geometry")),
                ids(root.path("ids")),
                new StandardPrompts(
                        new PromptStyle(
                                prompts.path("trailingNewlines").asBoolean(true),
                                integer(prompts, "maxLength")),
                        text(prompts, "caption"),
                        text(prompts, "report")),
                files(root.path("files")));
    }

    private static SpecialIds ids(JsonNode node) throws ModelException {
        Set<Integer> stop = new TreeSet<>();
        node.path("stop").forEach(id -> stop.add(id.asInt()));
        return new SpecialIds(integer(node, "image"), integer(node, "newline"), stop);
    }

    private static List<BundleFile> files(JsonNode array) throws ModelException {
        List<BundleFile> files = new ArrayList<>();
        for (JsonNode node : array) {
            String name = text(node, "name");
            // A plain name cannot lead out of the folder.
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
                throw ModelException.damaged(
                        "bundle.json names the file “%s”, which is not a plain file name."
                                .formatted(name));
            }
            files.add(new BundleFile(name, node.path("bytes").asLong(-1), text(node, "sha256")));
        }
        return files;
    }

    private static ObjectNode geometry(Geometry geometry) {
        ObjectNode node = JSON.createObjectNode();
        node.put("generation", geometry.generation().name());
        ObjectNode vision = node.putObject("vision");
        vision.put("side", geometry.vision().side());
        vision.put("patch", geometry.vision().patch());
        vision.put("width", geometry.vision().width());
        ObjectNode text = node.putObject("text");
        text.put("width", geometry.text().width());
        text.put("layers", geometry.text().layers());
        text.put("heads", geometry.text().heads());
        text.put("kvHeads", geometry.text().kvHeads());
        text.put("headDim", geometry.text().headDim());
        text.put("vocabulary", geometry.text().vocabulary());
        ObjectNode rotary = node.putObject("rotary");
        rotary.put("theta", geometry.rotary().theta());
        switch (geometry.rotary().scaling()) {
            case null -> {}
            case Rotary.Linear linear -> rotary.put("linear", linear.factor());
            case Rotary.Llama3 llama ->
                    rotary.putObject("llama3")
                            .put("factor", llama.factor())
                            .put("lowFactor", llama.lowFactor())
                            .put("highFactor", llama.highFactor())
                            .put("originalPositions", llama.originalPositions());
        }
        ObjectNode grids = node.putObject("grids");
        grids.set("medium", grids(geometry.grids().medium()));
        grids.set("high", grids(geometry.grids().high()));
        grids.put("highFactor", geometry.grids().highFactor());
        ObjectNode pixels = node.putObject("normalisation");
        ArrayNode mean = pixels.putArray("mean");
        ArrayNode std = pixels.putArray("std");
        for (int channel = 0; channel < 3; channel++) {
            mean.add(geometry.normalisation().mean().get(channel));
            std.add(geometry.normalisation().deviation().get(channel));
        }
        pixels.put("rescale", geometry.normalisation().rescale());
        node.put("poolFactor", geometry.poolFactor());
        return node;
    }

    private static Geometry geometry(JsonNode node) throws ModelException {
        JsonNode vision = node.path("vision");
        JsonNode text = node.path("text");
        JsonNode grids = node.path("grids");
        JsonNode pixels = node.path("normalisation");
        return new Geometry(
                Generation.valueOf(text(node, "generation")),
                new VisionShape(
                        integer(vision, "side"),
                        integer(vision, "patch"),
                        integer(vision, "width")),
                new TextShape(
                        integer(text, "width"),
                        integer(text, "layers"),
                        integer(text, "heads"),
                        integer(text, "kvHeads"),
                        integer(text, "headDim"),
                        integer(text, "vocabulary")),
                new Rotary(
                        node.path("rotary").path("theta").asDouble(), scaling(node.path("rotary"))),
                new GridRule(
                        grids(grids.path("medium")),
                        grids(grids.path("high")),
                        integer(grids, "highFactor")),
                Normalisation.of(
                        triple(pixels.path("mean")),
                        triple(pixels.path("std")),
                        pixels.path("rescale").asDouble()),
                integer(node, "poolFactor"));
    }

    private static Rotary.@Nullable Scaling scaling(JsonNode rotary) {
        if (rotary.has("linear")) {
            return new Rotary.Linear(rotary.path("linear").asDouble());
        }
        JsonNode llama = rotary.path("llama3");
        return llama.isObject()
                ? new Rotary.Llama3(
                        llama.path("factor").asDouble(),
                        llama.path("lowFactor").asDouble(),
                        llama.path("highFactor").asDouble(),
                        llama.path("originalPositions").asDouble())
                : null;
    }

    private static ArrayNode grids(List<Grid> grids) {
        ArrayNode array = JSON.createArrayNode();
        for (Grid grid : grids) {
            array.addArray().add(grid.columns()).add(grid.rows());
        }
        return array;
    }

    private static List<Grid> grids(JsonNode array) {
        List<Grid> grids = new ArrayList<>();
        array.forEach(pair -> grids.add(new Grid(pair.path(0).asInt(), pair.path(1).asInt())));
        return grids;
    }

    private static float[] triple(JsonNode array) {
        return new float[] {
            (float) array.path(0).asDouble(),
            (float) array.path(1).asDouble(),
            (float) array.path(2).asDouble()
        };
    }

    private static String text(JsonNode node, String name) throws ModelException {
        if (!node.path(name).isTextual()) {
            throw ModelException.damaged("bundle.json lacks “" + name + "”.");
        }
        return node.path(name).asText();
    }

    private static int integer(JsonNode node, String name) throws ModelException {
        if (!node.path(name).canConvertToInt() || !node.path(name).isIntegralNumber()) {
            throw ModelException.damaged("bundle.json lacks the number “" + name + "”.");
        }
        return node.path(name).asInt();
    }
}
