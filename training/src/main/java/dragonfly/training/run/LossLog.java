package dragonfly.training.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A line of JSON for every stretch of steps, and for every judgement. */
final class LossLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    LossLog(Path file) {
        this.file = file;
    }

    /**
     * A stretch of steps.
     *
     * @param step the last of them, counted from 1
     * @param values mean losses by name
     */
    record Line(String stage, int step, Map<String, Double> values) {}

    void add(Line line, double seconds) throws IOException {
        ObjectNode node = node(line.stage(), line.step());
        ObjectNode losses = node.putObject("losses");
        line.values().forEach(losses::put);
        append(node.put("seconds", seconds));
    }

    void judged(String stage, int step, JsonNode marks) throws IOException {
        ObjectNode node = node(stage, step);
        node.set("marks", marks);
        append(node);
    }

    private static ObjectNode node(String stage, int step) {
        return JsonNodeFactory.instance.objectNode().put("stage", stage).put("step", step);
    }

    private void append(ObjectNode node) throws IOException {
        Files.writeString(
                file,
                JSON.writeValueAsString(node) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** The stretches written so far. */
    List<Line> read() throws IOException {
        List<Line> lines = new ArrayList<>();
        if (!Files.exists(file)) {
            return lines;
        }
        for (String text : Files.readAllLines(file)) {
            JsonNode node = JSON.readTree(text);
            if (node.has("losses")) {
                lines.add(line(node));
            }
        }
        return lines;
    }

    private static Line line(JsonNode node) {
        Map<String, Double> values = new java.util.LinkedHashMap<>();
        node.path("losses")
                .properties()
                .forEach(e -> values.put(e.getKey(), e.getValue().asDouble()));
        return new Line(node.path("stage").asText(), node.path("step").asInt(), values);
    }

    /**
     * Drops what was written after a saved state: the run does those steps again.
     *
     * @param stages names of the stages that are done
     * @param stage the one that goes on
     * @param step the next step of it
     */
    void cut(List<String> stages, String stage, int step) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        List<String> kept = new ArrayList<>();
        for (String text : Files.readAllLines(file)) {
            JsonNode node = JSON.readTree(text);
            String own = node.path("stage").asText();
            if (stages.contains(own) || (own.equals(stage) && node.path("step").asInt() <= step)) {
                kept.add(text);
            }
        }
        Files.write(file, kept);
    }
}
