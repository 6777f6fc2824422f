package dragonfly.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.app.home.Product;
import dragonfly.evaluation.phantom.ArmFigures;
import dragonfly.evaluation.phantom.Examination;
import dragonfly.evaluation.phantom.ExaminationJson;
import dragonfly.evaluation.phantom.FiguresJson;
import dragonfly.evaluation.phantom.Pace;
import dragonfly.evaluation.phantom.Table;
import dragonfly.evaluation.phantom.Tables;
import dragonfly.model.DragonflyModel;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.runtime.Sessions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An evaluation as files, with everything that it takes to do it again. */
final class EvaluationFile {
    private final DragonflyModel model;
    private final Examination examination;
    private final List<ArmFigures> figures;

    EvaluationFile(DragonflyModel model, Examination examination, List<ArmFigures> figures) {
        this.model = model;
        this.examination = examination;
        this.figures = figures;
    }

    /** Versions, model, figures, then the plan and every answer. */
    ObjectNode json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("program")
                .put("name", Product.NAME)
                .put("version", Product.version())
                .put("java", Runtime.version().toString())
                .put("onnxRuntime", Sessions.version())
                .put("processors", Runtime.getRuntime().availableProcessors());
        ModelBundle bundle = model.bundle();
        ObjectNode files =
                root.putObject("model")
                        .put("name", bundle.name())
                        .put("id", bundle.id())
                        .put("use", bundle.use().key())
                        .put("precision", bundle.precision())
                        .put("provider", model.providers().summary())
                        .putObject("sha256");
        bundle.files().forEach(file -> files.put(file.name(), file.sha256()));
        root.put("complete", examination.phantoms() == examination.plan().count());
        root.set("figures", FiguresJson.of(figures));
        root.put("summary", Tables.line(figures.getFirst()));
        root.setAll(ExaminationJson.of(examination));
        return root;
    }

    /** The tables under a line that says of what they are. */
    String markdown() {
        return "%s, id %s: %,d phantoms from number %d on, %s.%n%n%s"
                .formatted(
                        model.bundle().name(),
                        model.bundle().id(),
                        examination.phantoms(),
                        examination.plan().firstSeed(),
                        switch (examination.plan().wording()) {
                            case ONE -> "each question in one wording";
                            case ALL -> "each question in every wording";
                        },
                        Tables.of(figures).stream()
                                .map(Table::markdown)
                                .collect(Collectors.joining("\n")));
    }

    /** How fast it was. */
    String pace() {
        Pace pace = examination.pace();
        return String.format(
                Locale.ROOT,
                "%d phantoms in %.1f s: a look %.1f ms, an answer %.1f ms, a text %.1f ms, waiting"
                        + " for a drawing %.1f ms.",
                examination.phantoms(),
                pace.seconds(),
                pace.lookMillis(),
                pace.answerMillis(),
                pace.textMillis(),
                pace.waitMillis());
    }
}
