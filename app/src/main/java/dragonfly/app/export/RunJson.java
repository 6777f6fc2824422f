package dragonfly.app.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.app.home.Product;
import dragonfly.model.Answer;
import dragonfly.model.AnswerTimings;
import dragonfly.model.Look;
import dragonfly.model.LookTimings;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.decode.AnswerToken;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.picture.Grid;
import dragonfly.model.picture.Level;
import dragonfly.model.picture.SubImageBox;
import dragonfly.model.runtime.Sessions;
import dragonfly.model.selection.KeptTile;
import dragonfly.model.selection.Scores;
import dragonfly.model.selection.SelectionSettings;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/**
 * A run as one JSON object with every figure. It names the image's file but holds nothing of the
 * patient's. Times are in milliseconds, rectangles in pixels of the picture that the model saw,
 * tiles are counted in the high level, row by row from 0.
 */
public final class RunJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Run run;

    private RunJson(Run run) {
        this.run = run;
    }

    /**
     * The object, indented.
     *
     * @param files what else was written, by what it is; may be empty
     */
    public static String of(Run run, Map<String, Path> files) {
        ObjectNode root = new RunJson(run).object();
        if (!files.isEmpty()) {
            ObjectNode written = root.putObject("files");
            files.forEach((what, file) -> written.put(what, file.toString()));
        }
        return root.toPrettyString() + "\n";
    }

    private ObjectNode object() {
        ObjectNode root = JSON.objectNode();
        root.putObject("program")
                .put("name", Product.NAME)
                .put("version", Product.version())
                .put("java", Runtime.version().toString())
                .put("onnxRuntime", Sessions.version());
        root.set("model", model());
        root.set("image", image());
        look(root);
        run.look().verdict().ifPresent(verdict -> root.set("domain", domain(verdict)));
        run.asked().ifPresent(asked -> root.set("answer", answer(asked)));
        root.set("timings", timings());
        return root;
    }

    private ObjectNode model() {
        ModelBundle bundle = run.model();
        ObjectNode model = JSON.objectNode();
        model.put("name", bundle.name())
                .put("id", bundle.id())
                .put("use", bundle.use().key())
                .put("banner", bundle.use().banner())
                .put("generation", bundle.generation().name().toLowerCase(Locale.ROOT))
                .put("precision", bundle.precision())
                .put("licence", bundle.licence())
                .put("source", bundle.source());
        model.putObject("providers")
                .put("encoder", run.providers().encoder())
                .put("projector", run.providers().projector())
                .put("decoder", run.providers().decoder());
        run.notices().forEach(model.putArray("notices")::add);
        return model;
    }

    private ObjectNode image() {
        ShownImage shown = run.image();
        ObjectNode image = JSON.objectNode();
        image.put("file", shown.fileName())
                .put("kind", shown.kind().name().toLowerCase(Locale.ROOT))
                .put("modality", shown.identity().modality())
                .put("width", shown.width())
                .put("height", shown.height())
                .put("frames", shown.frames());
        shown.notices().forEach(image.putArray("notices")::add);
        image.putObject("seen")
                .put("description", shown.picture().description())
                .put("frame", shown.picture().frame() + 1)
                .put("width", shown.picture().width())
                .put("height", shown.picture().height())
                .put("sha256", shown.picture().sha256());
        return image;
    }

    private void look(ObjectNode root) {
        Look look = run.look();
        ObjectNode grids = root.putObject("grids");
        grids.set("medium", grid(look.grids().medium()));
        grids.set("high", grid(look.grids().high()));
        root.set("settings", settings(look.selection().settings()));
        root.set("scores", scores(look.scores()));
        ArrayNode kept = root.putArray("kept");
        int before = 1 + look.grids().medium().count();
        for (KeptTile tile : look.selection().kept()) {
            ObjectNode node = rectangle(look.boxes().get(before + tile.tile()));
            node.put("rank", tile.rank());
            node.set("score", number(tile.score()));
            node.put("chooser", tile.chooser()).put("pinned", tile.pinned());
            kept.add(node);
        }
        look.keptSubImages().forEach(root.putArray("keptSubImages")::add);
    }

    private static ArrayNode grid(Grid grid) {
        return JSON.arrayNode().add(grid.columns()).add(grid.rows());
    }

    private static ObjectNode settings(SelectionSettings settings) {
        ObjectNode node = JSON.objectNode();
        node.put("strategy", settings.strategy().name().toLowerCase(Locale.ROOT))
                .put("k", settings.k())
                .put("seed", settings.seed());
        node.set("pinned", numbers(settings.pinned()));
        node.set("dropped", numbers(settings.dropped()));
        return node;
    }

    private static ArrayNode numbers(Collection<Integer> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }

    /** One row for each medium sub-image. */
    private static ArrayNode scores(Scores scores) {
        ArrayNode rows = JSON.arrayNode();
        for (int medium = 0; medium < scores.mediumCount(); medium++) {
            ArrayNode row = rows.addArray();
            for (int high = 0; high < scores.highCount(); high++) {
                row.add(number(scores.at(medium, high)));
            }
        }
        return rows;
    }

    private static ObjectNode rectangle(SubImageBox box) {
        ObjectNode node = JSON.objectNode();
        return node.put(box.level() == Level.HIGH ? "tile" : "index", box.index())
                .put("x", box.x())
                .put("y", box.y())
                .put("width", box.width())
                .put("height", box.height());
    }

    private static ObjectNode domain(DomainVerdict verdict) {
        ObjectNode node = JSON.objectNode();
        node.put("outside", verdict.outside());
        node.set("distance", number(verdict.distance()));
        node.put("threshold", verdict.threshold()).put("nearest", verdict.nearest());
        if (verdict.outside()) {
            node.put("warning", verdict.warning());
        }
        return node;
    }

    private ObjectNode answer(Run.Asked asked) {
        Answer answer = asked.answer();
        ObjectNode node = JSON.objectNode();
        node.put("question", asked.question())
                .put("prompt", answer.prompt())
                .put("void", run.look().verdict().filter(DomainVerdict::outside).isPresent())
                .put("text", answer.text())
                .put("stop", answer.stop().name().toLowerCase(Locale.ROOT))
                .put("cutTokens", answer.cutTokens())
                .put("droppedTurns", answer.droppedTurns())
                .put("prefixReused", answer.prefixReused());
        node.set("decoding", decoding(asked.settings()));
        ArrayNode tokens = node.putArray("tokens");
        for (AnswerToken token : answer.tokens()) {
            ObjectNode one = tokens.addObject().put("id", token.id()).put("text", token.text());
            one.set("probability", number(token.probability()));
        }
        return node;
    }

    private static ObjectNode decoding(DecodeSettings settings) {
        return JSON.objectNode()
                .put("maxNewTokens", settings.maxNewTokens())
                .put("temperature", settings.temperature())
                .put("topP", settings.topP())
                .put("seed", settings.seed());
    }

    private ObjectNode timings() {
        LookTimings look = run.look().timings();
        ObjectNode node = JSON.objectNode();
        node.put("open", millis(run.openMillis()))
                .put("prepare", millis(look.prepareMillis()))
                .put("encode", millis(look.encodeMillis()))
                .put("project", millis(look.projectMillis()))
                .put("select", millis(look.selectMillis()));
        run.asked().ifPresent(asked -> answerTimings(node, asked.answer().timings()));
        return node;
    }

    private static void answerTimings(ObjectNode node, AnswerTimings timings) {
        node.put("prefix", millis(timings.prefixMillis()))
                .put("prompt", millis(timings.promptMillis()))
                .put("firstToken", millis(timings.firstTokenMillis()))
                .put("decode", millis(timings.decodeMillis()))
                .put("promptTokens", timings.promptTokens())
                .put("newTokens", timings.newTokens())
                .put("tokensPerSecond", millis(timings.tokensPerSecond()));
    }

    /** To the microsecond; more is noise. */
    private static double millis(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    /** JSON knows no infinity and no "not a number". */
    private static JsonNode number(double value) {
        return Double.isFinite(value) ? JSON.numberNode(value) : JSON.nullNode();
    }

    /** With no more digits than a float has. */
    private static JsonNode number(float value) {
        return Float.isFinite(value) ? JSON.numberNode(value) : JSON.nullNode();
    }
}
