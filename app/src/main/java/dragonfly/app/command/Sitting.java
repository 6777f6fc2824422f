package dragonfly.app.command;

import dragonfly.app.export.Run;
import dragonfly.app.export.ShownImage;
import dragonfly.app.services.Services;
import dragonfly.model.Answer;
import dragonfly.model.DragonflyModel;
import dragonfly.model.Look;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.decode.AnswerListener;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.decode.StopReason;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.text.Conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A model that is open on one image; closes what it opened. */
final class Sitting implements AutoCloseable {
    private final Console console;
    private final DragonflyModel model;
    private final Look look;
    private final Run run;
    private final Runnable after;

    private Sitting(Console console, DragonflyModel model, Look look, Run run, Runnable after) {
        this.console = console;
        this.model = model;
        this.look = look;
        this.run = run;
        this.after = after;
    }

    /**
     * Loads the model and lets it look at the image, with progress on a terminal.
     *
     * @throws java.util.concurrent.CancellationException when the user wishes so
     */
    static Sitting begin(
            Services services,
            Console console,
            ShownImage image,
            ModelOptions options,
            SelectionSettings settings)
            throws ModelException {
        image.notices().forEach(console::say);
        try (ProgressLine progress = new ProgressLine(console)) {
            long start = System.nanoTime();
            DragonflyModel model = options.open(services, console, progress);
            double openMillis = (System.nanoTime() - start) / 1e6;
            try {
                Run run = look(console, model, image, settings, openMillis, progress);
                return new Sitting(console, model, run.look(), run, model::close);
            } catch (ModelException | RuntimeException e) {
                model.close();
                throw e;
            }
        }
    }

    /**
     * Lets a model look that stays open afterwards.
     *
     * @param openMillis how long loading it took
     * @throws java.util.concurrent.CancellationException when the user wishes so
     */
    static Sitting on(
            DragonflyModel model,
            double openMillis,
            Console console,
            ShownImage image,
            SelectionSettings settings)
            throws ModelException {
        try (ProgressLine progress = new ProgressLine(console)) {
            Run run = look(console, model, image, settings, openMillis, progress);
            return new Sitting(console, model, run.look(), run, () -> {});
        }
    }

    private static Run look(
            Console console,
            DragonflyModel model,
            ShownImage image,
            SelectionSettings settings,
            double openMillis,
            ProgressLine progress)
            throws ModelException {
        console.cancellation().check();
        Look look = model.look(image.rgb(), settings, progress);
        progress.show("");
        look.verdict()
                .filter(DomainVerdict::outside)
                .ifPresent(verdict -> console.say("Warning: " + verdict.warning()));
        return new Run(
                image,
                model.bundle(),
                model.providers(),
                model.notices(),
                look,
                openMillis,
                Optional.empty());
    }

    /** What was read; no question yet. */
    Run run() {
        return run;
    }

    /**
     * Asks and waits for the whole answer.
     *
     * @param words is given the answer piece by piece, on the model's thread; first of all the mark
     *     that it is void, where it is: in a pipe the error stream goes elsewhere
     */
    Run ask(String question, DecodeSettings settings, Consumer<String> words)
            throws ModelException {
        try (ProgressLine progress = new ProgressLine(console)) {
            progress.show("Reading the image part");
            AnswerListener listener =
                    new AnswerListener() {
                        @Override
                        public void delta(String text, double probability) {
                            progress.show("");
                            words.accept(text);
                        }

                        @Override
                        public boolean cancelled() {
                            return console.cancellation().wished();
                        }
                    };
            look.verdict()
                    .filter(DomainVerdict::outside)
                    .ifPresent(verdict -> words.accept(DomainVerdict.VOID + " "));
            Conversation conversation = new Conversation("", List.of()).ask(question);
            Answer answer = model.ask(look, conversation, settings, listener);
            return run.with(new Run.Asked(question, settings, answer));
        }
    }

    /** Whether the user stopped the answer. */
    static boolean stopped(Run run) {
        return run.asked()
                .map(asked -> asked.answer().stop() == StopReason.CANCELLED)
                .orElse(false);
    }

    @Override
    public void close() {
        look.close();
        after.run();
    }
}
