package dragonfly.app.command;

import dragonfly.app.file.AtomicFile;
import dragonfly.app.services.Services;
import dragonfly.evaluation.metrics.Meteor;
import dragonfly.evaluation.metrics.MeteorData;
import dragonfly.evaluation.phantom.ArmFigures;
import dragonfly.evaluation.phantom.Examination;
import dragonfly.evaluation.phantom.ExaminationJson;
import dragonfly.evaluation.phantom.Examiner;
import dragonfly.evaluation.phantom.ModelCandidate;
import dragonfly.evaluation.phantom.Plan;
import dragonfly.evaluation.phantom.Table;
import dragonfly.evaluation.phantom.Tables;
import dragonfly.model.DragonflyModel;
import dragonfly.model.bundle.ModelException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code dragonfly evaluate phantoms}: how well a model answers on fresh phantoms. */
@Command(
        name = "phantoms",
        description = {
            "Asks the model every question about synthetic images whose truth is known and counts"
                    + " how often it is right, and how often the findings lie in the patches it"
                    + " read.",
            "The last line of the output sums up the first selection; its form is fixed.",
            "Ctrl-C ends the run and writes what is done."
        })
final class EvaluatePhantomsCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Mixin private PlanOptions plan;
    @Mixin private ModelOptions model;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Phantoms that are drawn at a time, ahead of the model; default: all processors"
                            + " but one.")
    private int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    @Option(
            names = "--meteor",
            paramLabel = "FILE",
            description =
                    "For METEOR of captions and reports: the file that “pip download --no-deps"
                            + " pycocoevalcap==1.2” brings, or its unpacked folder meteor. Takes 2"
                            + " GB of memory. Without it METEOR is n/a.")
    private Optional<Path> meteor = Optional.empty();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes every answer and every figure.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Writes the tables in Markdown.")
    private Optional<Path> markdown = Optional.empty();

    EvaluatePhantomsCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Plan asked = plan.plan();
        try (ProgressLine progress = new ProgressLine(console);
                MeteorData data = meteorData(asked);
                DragonflyModel opened = model.open(services, console, progress)) {
            Examination examination = examine(asked, opened, progress);
            boolean whole = examination.phantoms() == asked.count();
            if (!whole) {
                console.say(
                        "Cancelled after %d of %d phantoms."
                                .formatted(examination.phantoms(), asked.count()));
            }
            if (examination.phantoms() > 0) {
                progress.show("Counting");
                // Who cancels has some seconds until the process ends: too few for METEOR.
                List<ArmFigures> figures = count(examination, whole ? data : null);
                progress.show("");
                write(opened, examination, figures);
            }
            return whole ? ExitCode.OK : ExitCode.CANCELLED;
        }
    }

    /** Opened before the model is asked, so that a wrong file does not waste the run. */
    private @Nullable MeteorData meteorData(Plan asked) throws IOException {
        return meteor.isEmpty() || asked.captions() + asked.reports() == 0
                ? null
                : MeteorData.open(meteor.get());
    }

    private Examination examine(Plan asked, DragonflyModel opened, ProgressLine progress)
            throws ModelException {
        TimeLeft left = new TimeLeft(asked.count());
        Examiner.Watch watch =
                new Examiner.Watch() {
                    @Override
                    public void done(int phantoms) {
                        progress.show(
                                "Phantom %d of %d, %s"
                                        .formatted(phantoms, asked.count(), left.after(phantoms)));
                    }

                    @Override
                    public boolean cancelled() {
                        return console.cancellation().wished();
                    }
                };
        progress.show("Phantom 1 of " + asked.count());
        return Examiner.run(
                asked,
                new ModelCandidate(opened, console.cancellation()::wished),
                watch,
                Math.max(1, threads));
    }

    private static List<ArmFigures> count(Examination examination, @Nullable MeteorData data)
            throws IOException {
        if (data == null) {
            return ArmFigures.of(examination, Optional.empty());
        }
        try (Meteor program = Meteor.start(data)) {
            return ArmFigures.of(examination, Optional.of(program));
        }
    }

    private void write(DragonflyModel opened, Examination examination, List<ArmFigures> figures)
            throws IOException {
        EvaluationFile file = new EvaluationFile(opened, examination, figures);
        if (json.isPresent()) {
            AtomicFile.write(json.get(), out -> ExaminationJson.write(file.json(), out));
        }
        if (markdown.isPresent()) {
            AtomicFile.write(markdown.get(), file.markdown());
        }
        for (Table table : Tables.of(figures)) {
            console.print(table.plain());
        }
        console.say(file.pace());
        console.print(Tables.line(figures.getFirst()));
    }
}
