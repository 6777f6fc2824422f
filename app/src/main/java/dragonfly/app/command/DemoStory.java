package dragonfly.app.command;

import dragonfly.app.export.Run;
import dragonfly.app.export.ShownImage;
import dragonfly.app.samples.SampleCase;
import dragonfly.app.samples.Samples;
import dragonfly.model.DragonflyModel;
import dragonfly.model.Look;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.bundle.StandardPrompts;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.picture.SubImageBox;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.Scene;
import dragonfly.phantom.text.Question;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The demonstration in words: what the model says of sample cases by the patches it reads, beside
 * what the phantoms really show. It claims nothing of its own: whether an answer is right, the
 * truth printed beside it tells.
 */
final class DemoStory {
    /** An answer has a few words, a report a few sentences; random weights never come to an end. */
    private static final int ANSWER = 24;

    private static final int REPORT = 96;

    private final Console console;
    private final Samples samples;
    private final DragonflyModel model;
    private final double openMillis;
    private final Path out;

    /**
     * @param model stays open
     * @param openMillis how long loading it took
     * @param out the folder for files, made if it is missing
     */
    DemoStory(Console console, Samples samples, DragonflyModel model, double openMillis, Path out) {
        this.console = console;
        this.samples = samples;
        this.model = model;
        this.openMillis = openMillis;
        this.out = out;
    }

    /**
     * Tells it.
     *
     * @throws CancellationException when the user wishes so
     */
    void tell() throws IOException, ModelException, ImageFailure {
        console.print(model.bundle().name() + ": " + model.bundle().use().banner());
        ask(SampleCase.MICRONODULE, Strategy.REGION, Strategy.NONE, Strategy.RANDOM);
        ask(SampleCase.MICROANEURYSMS, Strategy.REGION);
        ask(SampleCase.MITOSES, Strategy.REGION);
        describe(SampleCase.ABDOMEN);
    }

    /** Asks a phantom's question by each strategy; by the first a report is drafted and written. */
    private void ask(SampleCase wanted, Strategy... strategies)
            throws IOException, ModelException, ImageFailure {
        ShownImage image = image(wanted);
        Scene scene = wanted.scene().orElseThrow();
        Question question = wanted.question().orElseThrow();
        String asked = question.wordings().getFirst();
        console.print(wanted.title());
        line("asked", asked);
        line("truth", question.answer());
        for (Strategy strategy : strategies) {
            try (Sitting sitting = sit(image, strategy)) {
                Run run = answered(sitting, asked, ANSWER);
                line(name(strategy), "%s  [%s]".formatted(text(run), read(scene, run.look())));
            }
        }
        try (Sitting sitting = sit(image, strategies[0])) {
            Run draft = answered(sitting, model.bundle().prompts().report(), REPORT);
            line("draft", text(draft));
            keep(draft);
        }
    }

    /** Asks for a caption of a real image. */
    private void describe(SampleCase wanted) throws IOException, ModelException, ImageFailure {
        ShownImage image = image(wanted);
        console.print(wanted.title());
        line("asked", StandardPrompts.PUBLISHED_CAPTION);
        try (Sitting sitting = sit(image, Strategy.REGION)) {
            outside(sitting.run()).ifPresent(verdict -> line("warning", verdict.warning()));
            Run run = answered(sitting, StandardPrompts.PUBLISHED_CAPTION, ANSWER);
            line(name(Strategy.REGION), text(run));
            keep(run);
            Figures.say(run, console);
        }
    }

    private ShownImage image(SampleCase wanted) throws IOException, ImageFailure {
        try (ProgressLine progress = new ProgressLine(console)) {
            progress.show("Drawing " + wanted.title());
            return ImageArgument.plain(samples.file(wanted));
        }
    }

    private Sitting sit(ShownImage image, Strategy strategy) throws ModelException {
        SelectionSettings settings = SelectionSettings.published().withStrategy(strategy);
        return Sitting.on(model, openMillis, console, image, settings);
    }

    private static Run answered(Sitting sitting, String question, int tokens)
            throws ModelException {
        DecodeSettings settings = DecodeSettings.greedy().withMaxNewTokens(tokens);
        Run run = sitting.ask(question, settings, words -> {});
        if (Sitting.stopped(run)) {
            throw new CancellationException();
        }
        return run;
    }

    /** Writes everything that can be written of a run. */
    private void keep(Run run) throws IOException {
        Outputs.write(run, out, EnumSet.allOf(Outputs.Kind.class))
                .forEach((what, file) -> line(what, file.toString()));
    }

    private void line(String label, String text) {
        console.print("  %-8s %s".formatted(label, text));
    }

    private static String name(Strategy strategy) {
        return strategy.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Run run) {
        String words = run.asked().orElseThrow().answer().text().strip().replaceAll("\\s+", " ");
        return outside(run).isPresent() ? DomainVerdict.VOID + " " + words : words;
    }

    /** Set where the model's words about the picture are void. */
    private static Optional<DomainVerdict> outside(Run run) {
        return run.look().verdict().filter(DomainVerdict::outside);
    }

    /** How many zoom patches were read, and how many small findings of the phantom lie in them. */
    static String read(Scene scene, Look look) {
        List<SubImageBox> kept = keptPatches(look);
        double unit = (double) look.imageWidth() / scene.size().width();
        long found =
                scene.smallFindings().stream().filter(each -> anyHolds(kept, each, unit)).count();
        return "%d of %d zoom patches read, %d of %d small findings in them"
                .formatted(
                        kept.size(),
                        look.grids().high().count(),
                        found,
                        scene.smallFindings().size());
    }

    private static List<SubImageBox> keptPatches(Look look) {
        int before = 1 + look.grids().medium().count();
        return look.selection().kept().stream()
                .map(tile -> look.boxes().get(before + tile.tile()))
                .toList();
    }

    private static boolean anyHolds(List<SubImageBox> boxes, Finding finding, double unit) {
        double x = finding.centre().x() * unit;
        double y = finding.centre().y() * unit;
        return boxes.stream()
                .anyMatch(
                        box ->
                                x >= box.x()
                                        && x < box.x() + box.width()
                                        && y >= box.y()
                                        && y < box.y() + box.height());
    }
}
