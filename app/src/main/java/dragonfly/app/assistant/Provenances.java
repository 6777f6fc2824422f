package dragonfly.app.assistant;

import dragonfly.app.overlay.TileName;
import dragonfly.app.report.Provenance;
import dragonfly.app.words.Words;
import dragonfly.image.MedicalImage;
import dragonfly.image.render.Rendered;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.picture.GridChoice;
import dragonfly.model.selection.SelectionSettings;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts together how an answer came about. */
final class Provenances {
    private Provenances() {}

    static Provenance of(Asking asking, Asking.Outcome outcome, MedicalImage image) {
        Lease lease = asking.lease();
        ModelCard card = lease.assistant().card();
        Rendered picture = lease.picture();
        Reading read = outcome.read();
        return new Provenance(
                new Provenance.ModelFacts(
                        card.name(),
                        card.id(),
                        card.use().banner(),
                        card.licence(),
                        card.precision(),
                        card.providers().summary()),
                new Provenance.PictureFacts(
                        String.valueOf(image.source().getFileName()),
                        image.identity().titleLine(),
                        picture.width(),
                        picture.height(),
                        picture.description(),
                        picture.sha256()),
                new Provenance.SelectionFacts(
                        describe(lease.settings(), read.grids()),
                        read.keptSubImages().size(),
                        read.boxes().size()),
                read.verdict(),
                asking.exchange().question(),
                describe(asking.exchange().decoding()),
                Instant.now(),
                program());
    }

    /** For example "region, k = 3, pinned 3·1, dropped 2·4". */
    static String describe(SelectionSettings settings, GridChoice grids) {
        String words =
                switch (settings.strategy()) {
                    case ALL, NONE -> StrategyBar.name(settings.strategy());
                    case REGION, SPATIAL, GLOBAL ->
                            Words.of(
                                    "provenance.strategy",
                                    StrategyBar.name(settings.strategy()),
                                    settings.k());
                    case RANDOM ->
                            Words.of(
                                    "provenance.random",
                                    StrategyBar.name(settings.strategy()),
                                    settings.k(),
                                    settings.seed());
                };
        StringBuilder all = new StringBuilder(words.toLowerCase(Locale.UK));
        if (!settings.pinned().isEmpty()) {
            all.append(Words.of("provenance.pinned", names(settings.pinned(), grids)));
        }
        if (!settings.dropped().isEmpty()) {
            all.append(Words.of("provenance.dropped", names(settings.dropped(), grids)));
        }
        return all.toString();
    }

    private static String names(Collection<Integer> tiles, GridChoice grids) {
        return tiles.stream()
                .map(tile -> TileName.of(tile, grids))
                .collect(Collectors.joining(", "));
    }

    private static String describe(DecodeSettings settings) {
        return settings.temperature() > 0
                ? Words.of(
                        "provenance.sampled",
                        settings.temperature(),
                        settings.topP(),
                        settings.seed(),
                        settings.maxNewTokens())
                : Words.of("provenance.greedy", settings.maxNewTokens());
    }

    private static String program() {
        String version = Provenances.class.getPackage().getImplementationVersion();
        return Words.of("provenance.program", version == null ? "development" : version);
    }
}
