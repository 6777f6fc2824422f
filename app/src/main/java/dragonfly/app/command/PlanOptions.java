package dragonfly.app.command;

import dragonfly.evaluation.phantom.Arm;
import dragonfly.evaluation.phantom.Plan;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.phantom.text.QuestionType;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which phantoms, which selections, which questions. */
final class PlanOptions {
    private static final int MOST = 1_000_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--first-seed",
            paramLabel = "S",
            description =
                    "Number of the first phantom; its kind is chest, fundus, histology for the"
                            + " remainder 0, 1, 2 by three; default: "
                            + Plan.FRESH
                            + ". Training draws from 1000000 and 900000000 on.")
    private long firstSeed = Plan.FRESH;

    @Option(names = "--count", paramLabel = "N", description = "Phantoms; default: 300.")
    private int count = 300;

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            split = ",",
            description =
                    "region (as published), spatial, global, all, none or random; several are"
                            + " measured on the same looks; default: region.")
    private List<Strategy> strategies = List.of(Strategy.REGION);

    @Option(
            names = {"-k", "--k"},
            paramLabel = "N",
            split = ",",
            description = "Patches for each medium sub-image; several too; default: 3.")
    private List<Integer> ks = List.of(SelectionSettings.published().k());

    @Option(
            names = "--questions",
            paramLabel = "NAME",
            split = ",",
            description = "Only these questions, such as mass,mitosis-count; or all or none.")
    private List<String> questions = List.of("all");

    @Option(
            names = "--wordings",
            paramLabel = "one|all",
            description =
                    "How each question is put: in one of its wordings, by lot of the seed, or in"
                            + " all; default: one.")
    private Plan.Wording wordings = Plan.Wording.ONE;

    @Option(
            names = "--captions",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "" + MOST,
            description = "Asks for captions of the first N phantoms; without N of all.")
    private int captions;

    @Option(
            names = "--reports",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "" + MOST,
            description = "Asks for reports of the first N phantoms; without N of all.")
    private int reports;

    /**
     * The plan.
     *
     * @throws ParameterException if it cannot be carried out
     */
    Plan plan() {
        if (count > MOST) {
            throw wrong("--count is 1 to " + MOST + ".");
        }
        try {
            return new Plan(
                    firstSeed, count, Arm.of(strategies, ks), types(), wordings, captions, reports);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage() + ".");
        }
    }

    private Set<QuestionType> types() {
        if (questions.equals(List.of("all"))) {
            return EnumSet.allOf(QuestionType.class);
        }
        EnumSet<QuestionType> types = EnumSet.noneOf(QuestionType.class);
        for (String id : questions.equals(List.of("none")) ? List.<String>of() : questions) {
            types.add(Plan.type(id).orElseThrow(() -> unknown(id)));
        }
        return types;
    }

    private ParameterException unknown(String id) {
        List<String> all =
                EnumSet.allOf(QuestionType.class).stream().map(QuestionType::id).toList();
        return wrong(
                "There is no question “%s”; there are %s.".formatted(id, String.join(", ", all)));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
