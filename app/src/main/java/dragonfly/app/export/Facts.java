package dragonfly.app.export;

import dragonfly.app.report.Origin;
import dragonfly.app.report.Provenance;
import dragonfly.app.report.ReportDraft;
import dragonfly.model.explain.DomainVerdict;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A draft's history as labelled lines, the same in every format.
 *
 * @param label for example "Model"
 * @param value for example "v1-tiny (random weights), id 0123456789ab"
 */
record Facts(String label, String value) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    /** All of it, most important first. */
    static List<Facts> of(ReportDraft draft, ZoneId zone) {
        Provenance history = draft.provenance();
        List<Facts> facts = new ArrayList<>();
        facts.add(new Facts("State", draft.state().sentence()));
        history.domain().map(Facts::domain).ifPresent(facts::add);
        facts.addAll(origin(draft, zone));
        return List.copyOf(facts);
    }

    private static Facts domain(DomainVerdict verdict) {
        return new Facts(
                "Domain", (verdict.outside() ? "outside: " : "inside: ") + verdict.figures());
    }

    private static List<Facts> origin(ReportDraft draft, ZoneId zone) {
        Provenance history = draft.provenance();
        Provenance.ModelFacts model = history.model();
        Provenance.PictureFacts picture = history.picture();
        return List.of(
                new Facts("Sentences", authors(draft)),
                new Facts("Model", model.name() + ", id " + model.id() + ", " + model.precision()),
                new Facts("Run on", model.providers()),
                new Facts("Image", picture.fileName()),
                new Facts(
                        "Shown to it",
                        "%d × %d pixels, %s"
                                .formatted(picture.width(), picture.height(), picture.seen())),
                new Facts("SHA-256 of that", picture.sha256()),
                new Facts(
                        "Sub-images read",
                        "%d of %d (%s)"
                                .formatted(
                                        history.selection().kept(),
                                        history.selection().all(),
                                        history.selection().settings())),
                new Facts("Asked", history.prompt()),
                new Facts("Decoding", history.decoding()),
                new Facts("Answered", WHEN.format(history.created().atZone(zone))),
                new Facts("Program", history.program()),
                new Facts("Model's licence", model.licence()));
    }

    private static String authors(ReportDraft draft) {
        return "%d as the model answered%s, %d edited by a person, %d written by a person"
                .formatted(
                        draft.count(Origin.MODEL),
                        draft.provenance().outside().isPresent() ? " (void)" : "",
                        draft.count(Origin.EDITED),
                        draft.count(Origin.HUMAN));
    }
}
