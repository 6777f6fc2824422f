package dragonfly.app.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.model.explain.DomainVerdict;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A draft as JSON, whole, so that it can be taken up again another day. */
final class DraftJson {
    /**
     * 2: with the domain. A program that knows only 1 would lose the warning, so it must refuse.
     */
    private static final int VERSION = 2;

    private final ObjectMapper json = new ObjectMapper();

    String write(ReportDraft draft) throws JsonProcessingException {
        ObjectNode root = json.createObjectNode();
        root.put("version", VERSION);
        root.put("state", draft.state().name());
        root.put("answer", draft.answer());
        ArrayNode sentences = root.putArray("sentences");
        for (Sentence sentence : draft.sentences()) {
            sentences
                    .addObject()
                    .put("text", sentence.text())
                    .put("after", sentence.after())
                    .put("origin", sentence.origin().name());
        }
        write(root.putObject("provenance"), draft.provenance());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void write(ObjectNode node, Provenance how) {
        Provenance.ModelFacts model = how.model();
        node.putObject("model")
                .put("name", model.name())
                .put("id", model.id())
                .put("banner", model.banner())
                .put("licence", model.licence())
                .put("precision", model.precision())
                .put("providers", model.providers());
        Provenance.PictureFacts picture = how.picture();
        node.putObject("picture")
                .put("fileName", picture.fileName())
                .put("titleLine", picture.titleLine())
                .put("width", picture.width())
                .put("height", picture.height())
                .put("seen", picture.seen())
                .put("sha256", picture.sha256());
        node.putObject("selection")
                .put("settings", how.selection().settings())
                .put("kept", how.selection().kept())
                .put("all", how.selection().all());
        how.domain()
                .ifPresent(
                        verdict ->
                                node.putObject("domain")
                                        .put("distance", finite(verdict.distance()))
                                        .put("threshold", verdict.threshold())
                                        .put("nearest", verdict.nearest())
                                        .put("outside", verdict.outside())
                                        .put("warning", warning(verdict)));
        node.put("prompt", how.prompt());
        node.put("decoding", how.decoding());
        node.put("created", how.created().toString());
        node.put("program", how.program());
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static String warning(DomainVerdict verdict) {
        return verdict.outside() ? verdict.warning() : "";
    }

    /**
     * The draft in a text.
     *
     * @throws IOException if the text is no draft of a version that is known
     */
    ReportDraft read(String text) throws IOException {
        JsonNode root = json.readTree(text);
        int version = root.path("version").asInt();
        if (version < 1 || version > VERSION) {
            throw new IOException("not a draft of version 1 to " + VERSION);
        }
        try {
            List<Sentence> sentences = new ArrayList<>();
            for (JsonNode node : root.path("sentences")) {
                sentences.add(
                        new Sentence(
                                node.path("text").asText(),
                                node.path("after").asText(),
                                Origin.valueOf(node.path("origin").asText())));
            }
            return new ReportDraft(
                    root.path("answer").asText(),
                    sentences,
                    DraftState.valueOf(root.path("state").asText()),
                    readProvenance(root.path("provenance")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("not a draft", e);
        }
    }

    private static Provenance readProvenance(JsonNode node) {
        JsonNode model = node.path("model");
        JsonNode picture = node.path("picture");
        JsonNode selection = node.path("selection");
        return new Provenance(
                new Provenance.ModelFacts(
                        model.path("name").asText(),
                        model.path("id").asText(),
                        model.path("banner").asText(),
                        model.path("licence").asText(),
                        model.path("precision").asText(),
                        model.path("providers").asText()),
                new Provenance.PictureFacts(
                        picture.path("fileName").asText(),
                        picture.path("titleLine").asText(),
                        picture.path("width").asInt(),
                        picture.path("height").asInt(),
                        picture.path("seen").asText(),
                        picture.path("sha256").asText()),
                new Provenance.SelectionFacts(
                        selection.path("settings").asText(),
                        selection.path("kept").asInt(),
                        selection.path("all").asInt()),
                readDomain(node.path("domain")),
                node.path("prompt").asText(),
                node.path("decoding").asText(),
                Instant.parse(node.path("created").asText()),
                node.path("program").asText());
    }

    /** A figure that is missing or none is not a number, and what is not measured is outside. */
    private static Optional<DomainVerdict> readDomain(JsonNode node) {
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(
                        new DomainVerdict(
                                node.path("distance").asDouble(Double.NaN),
                                node.path("threshold").asDouble(Double.NaN),
                                node.path("nearest").asText()));
    }
}
