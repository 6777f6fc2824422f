package dragonfly.training.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dragonfly.training.plot.LossPlot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a run. */
final class RunFolder {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path root;

    RunFolder(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root);
    }

    Path root() {
        return root;
    }

    /** Settings, state and log of the training. */
    private Path settings() {
        return root.resolve("run.json");
    }

    Path state() {
        return root.resolve("state.safetensors");
    }

    LossLog log() {
        return new LossLog(root.resolve("log.jsonl"));
    }

    /** The tokenizer's files. */
    Path tokenizer() {
        return root.resolve("tokenizer");
    }

    /** The checkpoint that the importer reads. */
    Path checkpoint() {
        return root.resolve("checkpoint");
    }

    boolean begun() {
        return Files.exists(state());
    }

    void save(RunSettings settings) throws IOException {
        save(settings(), JSON.valueToTree(settings));
    }

    RunSettings loadSettings() throws IOException {
        try {
            return JSON.readValue(settings().toFile(), RunSettings.class);
        } catch (JsonProcessingException e) {
            throw new IOException("run.json is damaged", e);
        }
    }

    /** Writes a file of JSON, whole or not at all. */
    static void save(Path file, Object node) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        JSON.writerWithDefaultPrettyPrinter().writeValue(beside.toFile(), node);
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets a run that is to begin anew. */
    void clear() throws IOException {
        Files.deleteIfExists(state());
        Files.deleteIfExists(root.resolve("log.jsonl"));
        Files.deleteIfExists(root.resolve("anchor.bin"));
    }

    /** Draws a picture of each stage's losses. */
    void plot() throws IOException {
        Map<String, Map<String, List<LossLog.Line>>> byStage = new LinkedHashMap<>();
        for (LossLog.Line line : log().read()) {
            Map<String, List<LossLog.Line>> byLoss =
                    byStage.computeIfAbsent(line.stage(), _ -> new LinkedHashMap<>());
            for (String name : line.values().keySet()) {
                byLoss.computeIfAbsent(name, _ -> new ArrayList<>()).add(line);
            }
        }
        for (Map.Entry<String, Map<String, List<LossLog.Line>>> stage : byStage.entrySet()) {
            Map<String, LossPlot.Curve> curves = new LinkedHashMap<>();
            stage.getValue()
                    .forEach(
                            (name, lines) ->
                                    curves.put(
                                            name,
                                            new LossPlot.Curve(
                                                    lines.stream().map(LossLog.Line::step).toList(),
                                                    lines.stream()
                                                            .map(l -> l.values().get(name))
                                                            .toList())));
            LossPlot.write(root.resolve("loss-" + stage.getKey() + ".png"), stage.getKey(), curves);
        }
    }
}
