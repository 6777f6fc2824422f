package dragonfly.training.phantom;

import dragonfly.training.data.Form;
import dragonfly.training.run.RunSettings;
import dragonfly.training.stage.Marks;
import dragonfly.training.stage.StageSettings;

import java.util.Locale;
import java.util.TreeMap;

/** The model card in words and tables. */
final class CardText {
    private CardText() {}

    static String of(RunSettings settings, Marks marks) {
        StringBuilder text = new StringBuilder();
        text.append(
                """
                # Mini Dragonfly-Med (phantoms)

                **Demonstration model – trained on phantoms – not for clinical use.** It was
                trained by this project, in Java, on synthetic chest radiographs, fundus photographs
                and stained slides that it draws itself. On a real image its words have no meaning.

                Layout and computation are those of Dragonfly-Med v1: CLIP vision tower (R = 64,
                patch 16), linear projector, Llama decoder, zoom-in patch selection by unnormalised
                dot products.

                ## Intended use
                To try the workstation and to test it, with phantoms from `dragonfly phantom`.
                Nothing else: no person's image, no decision about anybody.

                ## Selection
                """);
        text.append(selection(settings));
        text.append(
                """
                At inference the rule is the published one: unnormalised dot products of the
                summaries, the best three of each region, no label. What the cures of the selection
                are worth is compared in the project's docs/results.md. The mini model tells nothing
                about where the published 8B model looks.

                ## Limits
                * It knows the questions of the phantoms in their four wordings, captions and
                  reports in one style. Asked anything else it answers something.
                * It knows nothing but phantoms. `out_of_domain.json` tells other pictures from
                  them; the workstation then declares its words void. A picture may slip through.
                * Things as dense and large as a finding (vessel crossings, vessel stubs, pyknotic
                  nuclei) are drawn to be mistaken, and sometimes are.

                ## Data and recipe
                Phantoms of three kinds in turn (chest, fundus, histology), with questions, a caption
                and a report each; text without pictures in 4 % of the batches. Numbers from
                1,000,000 on are trained on, from 900,000,000 on judged by. Stages: encoder;
                projector; projector and decoder; everything; everything on questions and reports.

                """);
        text.append(
                "Seed %d; %,d phantoms; %d threads; matrix products %s.%n%n"
                        .formatted(
                                settings.seed(),
                                settings.examples(),
                                settings.threads(),
                                settings.precision().name().toLowerCase(Locale.ROOT)));
        text.append("| stage | steps | batch | rate (matrices / rest) |\n|---|---|---|---|\n");
        for (StageSettings stage : settings.stages()) {
            text.append(
                    "| %s | %,d | %d | %s / %s |%n"
                            .formatted(
                                    stage.kind().name().toLowerCase(Locale.ROOT),
                                    stage.steps(),
                                    stage.batch(),
                                    stage.muonRate(),
                                    stage.adamRate()));
        }
        text.append("\n## Scores on the run's held-out phantoms, percent\n");
        text.append("| question | needs the high level | exact | majority |\n|---|---|---|---|\n");
        for (Marks.TypeMark type : marks.types()) {
            if (type.form() == Form.QUESTION) {
                text.append(
                        "| %s | %s | %.1f | %.1f |%n"
                                .formatted(
                                        type.type(),
                                        type.needsHigh() ? "yes" : "",
                                        100 * type.exact(),
                                        100 * type.majority()));
            }
        }
        text.append("| **mean** | | **%.1f** | |%n%n".formatted(100 * marks.all()));
        text.append("| finding | its sub-image was kept |\n|---|---|\n");
        new TreeMap<>(marks.hits())
                .forEach((type, hit) -> text.append("| %s | %.1f |%n".formatted(type, 100 * hit)));
        return text.toString();
    }

    private static String selection(RunSettings settings) {
        return switch (settings.cure()) {
            case FROZEN ->
                    """
                    **An addition to the paper:** the projector is standardised at its start and
                    then stays frozen, and the encoder's summaries are held near where they were. No
                    label is used for the selection. In a feasibility study a projector that the
                    answers alone trained learnt to avoid the findings.
                    """;
            case RARE ->
                    """
                    **An addition to the paper:** the projector looks for what is rare among a
                    region's sub-images (independent components of the greatest skewness) and then
                    stays frozen, and the encoder's summaries are held near where they were. No
                    label of a finding is used for the selection. In a feasibility study a projector
                    that the answers alone trained learnt to avoid the findings.
                    """;
            case AUXILIARY ->
                    """
                    **An addition to the paper:** an auxiliary loss on the summaries' dot products,
                    from the findings' known places. In a feasibility study a projector that the
                    answers alone trained learnt to avoid the findings.
                    """;
            case NONE -> "The selection gets no help in training, as in the paper.\n";
        };
    }
}
