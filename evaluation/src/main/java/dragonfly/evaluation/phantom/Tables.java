package dragonfly.evaluation.phantom;

import dragonfly.evaluation.metrics.Rate;
import dragonfly.phantom.scene.FindingType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The figures of an examination as tables, a column or a row for each arm. */
public final class Tables {
    private Tables() {}

    /** Those tables that have something to say. */
    public static List<Table> of(List<ArmFigures> arms) {
        List<Table> tables = new ArrayList<>();
        tables.add(means(arms));
        if (!arms.getFirst().types().isEmpty()) {
            tables.add(questions(arms));
        }
        if (!arms.getFirst().spots().isEmpty()) {
            tables.add(spots(arms));
        }
        texts("Captions", arms, ArmFigures::captions).ifPresent(tables::add);
        texts("Reports", arms, ArmFigures::reports).ifPresent(tables::add);
        return tables;
    }

    /** The line that says it all for one arm; its form is fixed, scripts read it. */
    public static String line(ArmFigures arm) {
        return "closed accuracy %s · high-resolution accuracy %s · kept-tile hit rate %s · warned %s"
                .formatted(
                        Percent.sign(arm.closedAccuracy().value()),
                        Percent.sign(arm.highAccuracy().value()),
                        Percent.sign(arm.hits().share()),
                        Percent.sign(arm.warned().share()));
    }

    private static Table means(List<ArmFigures> arms) {
        return new Table(
                "Exact match, mean over types of question, percent ± half a 95 % interval",
                List.of(
                        "selection",
                        "all",
                        "coarse",
                        "high-resolution",
                        "closed",
                        "open, token F1",
                        "findings kept",
                        "decoys kept",
                        "warned"),
                arms.stream()
                        .map(
                                arm ->
                                        List.of(
                                                arm.arm().label(),
                                                Percent.interval(arm.accuracy()),
                                                Percent.interval(arm.coarseAccuracy()),
                                                Percent.interval(arm.highAccuracy()),
                                                Percent.interval(arm.closedAccuracy()),
                                                Percent.plain(arm.openTokenF1()),
                                                Percent.plain(arm.hits().share()),
                                                Percent.plain(arm.decoys().share()),
                                                Percent.plain(arm.warned().share())))
                        .toList());
    }

    private static Table questions(List<ArmFigures> arms) {
        List<String> head = new ArrayList<>(List.of("question", "n", "majority", "chance"));
        arms.forEach(arm -> head.add(arm.arm().label()));
        List<List<String>> rows = new ArrayList<>();
        List<TypeFigures> first = arms.getFirst().types();
        for (int i = 0; i < first.size(); i++) {
            TypeFigures figures = first.get(i);
            List<String> row =
                    new ArrayList<>(
                            List.of(
                                    figures.type().id() + (figures.type().needsHigh() ? " *" : ""),
                                    String.valueOf(figures.right().n()),
                                    Percent.plain(figures.majority()),
                                    Percent.plain(figures.chance())));
            for (ArmFigures arm : arms) {
                Rate right = arm.types().get(i).right();
                row.add(arms.size() == 1 ? Percent.interval(right) : Percent.plain(right.share()));
            }
            rows.add(row);
        }
        return new Table(
                "Exact match by question, percent; * needs the high level"
                        + (arms.size() == 1 ? "; with 95 % intervals" : ""),
                head,
                rows);
    }

    private static Table spots(List<ArmFigures> arms) {
        List<String> head = new ArrayList<>(List.of("finding", "n"));
        arms.forEach(arm -> head.add(arm.arm().label()));
        List<List<String>> rows = new ArrayList<>();
        for (FindingType type : FindingType.values()) {
            Rate first = arms.getFirst().spots().get(type);
            if (first != null) {
                rows.add(
                        row(
                                name(type) + (type.decoy() ? " (decoy)" : ""),
                                first.n(),
                                arms,
                                arm -> arm.spots().getOrDefault(type, new Rate(0, 0))));
            }
        }
        rows.add(row("all findings", arms.getFirst().hits().n(), arms, ArmFigures::hits));
        rows.add(row("all decoys", arms.getFirst().decoys().n(), arms, ArmFigures::decoys));
        return new Table(
                "Share whose centre lies in a kept high sub-image, percent"
                        + (arms.size() == 1 ? ", with 95 % intervals" : ""),
                head,
                rows);
    }

    private static List<String> row(
            String name, int n, List<ArmFigures> arms, Function<ArmFigures, Rate> rate) {
        Function<Rate, String> written =
                arms.size() == 1 ? Percent::interval : found -> Percent.plain(found.share());
        return Stream.concat(
                        Stream.of(name, String.valueOf(n)),
                        arms.stream().map(rate.andThen(written)))
                .toList();
    }

    private static Optional<Table> texts(
            String what,
            List<ArmFigures> arms,
            Function<ArmFigures, Optional<TextFigures>> figures) {
        List<List<String>> rows = new ArrayList<>();
        for (ArmFigures arm : arms) {
            figures.apply(arm).ifPresent(texts -> rows.add(row(arm.arm().label(), texts)));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Table(
                                what + ", × 100",
                                List.of(
                                        "selection",
                                        "n",
                                        "exact",
                                        "sentences exact",
                                        "ROUGE-L",
                                        "METEOR",
                                        "CIDEr"),
                                rows));
    }

    private static List<String> row(String name, TextFigures texts) {
        return List.of(
                name,
                String.valueOf(texts.exact().n()),
                Percent.plain(texts.exact().share()),
                Percent.plain(texts.sentences().share()),
                Percent.plain(texts.rougeL()),
                Percent.plain(texts.meteor().orElse(Double.NaN)),
                Percent.plain(texts.cider()));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
