package dragonfly.evaluation.phantom;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.model.selection.Strategy;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.text.QuestionType;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An examination as JSON and back: every answer stands in it, so that all figures can be redone.
 */
public final class ExaminationJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String RESULTS = "results";

    private ExaminationJson() {}

    /** The examination; {@link #read} gives an equal one. */
    public static ObjectNode of(Examination examination) {
        ObjectNode root = JSON.objectNode();
        root.set("plan", of(examination.plan()));
        root.put("phantoms", examination.phantoms());
        Pace pace = examination.pace();
        root.putObject("pace")
                .put("seconds", pace.seconds())
                .put("waitMillis", pace.waitMillis())
                .put("lookMillis", pace.lookMillis())
                .put("answerMillis", pace.answerMillis())
                .put("textMillis", pace.textMillis());
        ArrayNode results = root.putArray(RESULTS);
        examination.results().forEach(result -> results.add(of(result)));
        return root;
    }

    /** Writes an object that holds an examination: indented, but each result in one line. */
    public static void write(ObjectNode root, OutputStream out) throws IOException {
        try (JsonGenerator generator = new JsonMapper().createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.setPrettyPrinter(
                    new DefaultPrettyPrinter()
                            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));
            generator.writeStartObject();
            for (Map.Entry<String, JsonNode> field : root.properties()) {
                generator.writeFieldName(field.getKey());
                if (field.getKey().equals(RESULTS)) {
                    generator.writeStartArray();
                    for (JsonNode result : field.getValue()) {
                        generator.writeRawValue(result.toString());
                    }
                    generator.writeEndArray();
                } else {
                    generator.writeTree(field.getValue());
                }
            }
            generator.writeEndObject();
            generator.writeRaw('\n');
        }
    }

    private static ObjectNode of(Plan plan) {
        ObjectNode node = JSON.objectNode();
        node.put("firstSeed", plan.firstSeed()).put("count", plan.count());
        ArrayNode arms = node.putArray("arms");
        plan.arms()
                .forEach(
                        arm ->
                                arms.addObject()
                                        .put("strategy", word(arm.strategy()))
                                        .put("k", arm.k()));
        ArrayNode types = node.putArray("questions");
        plan.types().forEach(type -> types.add(type.id()));
        return node.put("wording", word(plan.wording()))
                .put("captions", plan.captions())
                .put("reports", plan.reports());
    }

    private static ObjectNode of(Examined result) {
        ObjectNode node = JSON.objectNode();
        node.put("number", result.number()).put("arm", result.arm());
        result.outside().ifPresent(outside -> node.put("outside", outside));
        ArrayNode replies = node.putArray("replies");
        for (Reply reply : result.replies()) {
            replies.addObject()
                    .put("question", reply.type().id())
                    .put("wording", reply.wording())
                    .put("expected", reply.expected())
                    .put("given", reply.given());
        }
        ArrayNode spots = node.putArray("spots");
        for (Spotted spot : result.spots()) {
            spots.addObject().put("finding", word(spot.type())).put("kept", spot.kept());
        }
        result.caption().ifPresent(text -> node.set("caption", of(text)));
        result.report().ifPresent(text -> node.set("report", of(text)));
        return node;
    }

    private static ObjectNode of(Written text) {
        return JSON.objectNode().put("expected", text.expected()).put("given", text.given());
    }

    /**
     * What {@link #of} wrote; other fields beside it do not matter.
     *
     * @throws IllegalArgumentException if it is not such an object
     */
    public static Examination read(JsonNode root) {
        List<Examined> results = new ArrayList<>();
        root.required(RESULTS).forEach(node -> results.add(examined(node)));
        JsonNode pace = root.required("pace");
        return new Examination(
                plan(root.required("plan")),
                results,
                new Pace(
                        pace.required("seconds").asDouble(),
                        pace.required("waitMillis").asDouble(),
                        pace.required("lookMillis").asDouble(),
                        pace.required("answerMillis").asDouble(),
                        pace.required("textMillis").asDouble()));
    }

    private static Plan plan(JsonNode node) {
        List<Arm> arms = new ArrayList<>();
        for (JsonNode arm : node.required("arms")) {
            arms.add(
                    new Arm(
                            value(Strategy.class, arm.required("strategy")),
                            arm.required("k").asInt()));
        }
        Set<QuestionType> types = EnumSet.noneOf(QuestionType.class);
        node.required("questions").forEach(id -> types.add(type(id.asText())));
        return new Plan(
                node.required("firstSeed").asLong(),
                node.required("count").asInt(),
                arms,
                types,
                value(Plan.Wording.class, node.required("wording")),
                node.required("captions").asInt(),
                node.required("reports").asInt());
    }

    private static Examined examined(JsonNode node) {
        List<Reply> replies = new ArrayList<>();
        for (JsonNode reply : node.required("replies")) {
            replies.add(
                    new Reply(
                            type(reply.required("question").asText()),
                            reply.required("wording").asInt(),
                            reply.required("expected").asText(),
                            reply.required("given").asText()));
        }
        List<Spotted> spots = new ArrayList<>();
        for (JsonNode spot : node.required("spots")) {
            spots.add(
                    new Spotted(
                            value(FindingType.class, spot.required("finding")),
                            spot.required("kept").asBoolean()));
        }
        return new Examined(
                node.required("number").asLong(),
                node.required("arm").asInt(),
                replies,
                spots,
                Optional.ofNullable(node.get("outside")).map(JsonNode::asBoolean),
                Optional.ofNullable(node.get("caption")).map(ExaminationJson::written),
                Optional.ofNullable(node.get("report")).map(ExaminationJson::written));
    }

    private static Written written(JsonNode node) {
        return new Written(node.required("expected").asText(), node.required("given").asText());
    }

    private static QuestionType type(String id) {
        return Plan.type(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no question " + id));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E value(Class<E> type, JsonNode node) {
        return Enum.valueOf(type, node.asText().toUpperCase(Locale.ROOT));
    }
}
