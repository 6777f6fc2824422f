package dragonfly.app.export;

import dragonfly.app.home.Product;
import dragonfly.app.report.Provenance;
import dragonfly.app.report.ReportDraft;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.selection.SelectionSettings;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes a draft of an answer. */
public final class RunDraft {
    private RunDraft() {}

    /**
     * The answer as a draft that nobody has touched.
     *
     * @param run with a question
     * @param created when the answer was complete
     */
    public static ReportDraft of(Run run, Instant created) {
        Run.Asked asked =
                run.asked().orElseThrow(() -> new IllegalArgumentException("nothing was asked"));
        ShownImage image = run.image();
        return ReportDraft.of(
                asked.answer().text(),
                new Provenance(
                        new Provenance.ModelFacts(
                                run.model().name(),
                                run.model().id(),
                                run.model().use().banner(),
                                run.model().licence(),
                                run.model().precision(),
                                run.providers().summary()),
                        new Provenance.PictureFacts(
                                image.fileName(),
                                image.identity().titleLine(),
                                image.picture().width(),
                                image.picture().height(),
                                image.picture().description(),
                                image.picture().sha256()),
                        new Provenance.SelectionFacts(
                                describe(run.look().selection().settings()),
                                run.look().keptSubImages().size(),
                                run.look().boxes().size()),
                        run.look().verdict(),
                        asked.question(),
                        describe(asked.settings()),
                        created,
                        Product.title()));
    }

    /** For example "region, k = 3, pinned 3, 5". */
    static String describe(SelectionSettings settings) {
        StringBuilder words =
                new StringBuilder(settings.strategy().name().toLowerCase(Locale.ROOT));
        switch (settings.strategy()) {
            case REGION, SPATIAL, GLOBAL -> words.append(", k = ").append(settings.k());
            case RANDOM ->
                    words.append(", k = ")
                            .append(settings.k())
                            .append(", seed ")
                            .append(settings.seed());
            case ALL, NONE -> {
                // k has no effect
            }
        }
        words.append(tiles(", pinned ", settings.pinned()));
        return words.append(tiles(", dropped ", settings.dropped())).toString();
    }

    private static String tiles(String word, Collection<Integer> tiles) {
        return tiles.isEmpty()
                ? ""
                : tiles.stream().map(String::valueOf).collect(Collectors.joining(", ", word, ""));
    }

    /** For example "greedy, up to 1024 tokens". */
    static String describe(DecodeSettings settings) {
        return settings.temperature() > 0
                ? String.format(
                        Locale.ROOT,
                        "temperature %s, top-p %s, seed %d, up to %d tokens",
                        settings.temperature(),
                        settings.topP(),
                        settings.seed(),
                        settings.maxNewTokens())
                : "greedy, up to %d tokens".formatted(settings.maxNewTokens());
    }
}
