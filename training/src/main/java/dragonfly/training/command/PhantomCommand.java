package dragonfly.training.command;

import dragonfly.model.selection.Strategy;
import dragonfly.training.phantom.PhantomSubject;
import dragonfly.training.run.Plan;
import dragonfly.training.run.RunSettings;
import dragonfly.training.run.TrainingRun;
import dragonfly.training.run.Watch;
import dragonfly.training.stage.Cure;
import dragonfly.training.stage.Marks;
import dragonfly.training.stage.View;
import dragonfly.training.tensor.Precision;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Trains the demonstration model, or one of its ablations, on phantoms. */
@Command(
        name = "phantom",
        description = {
            "Trains the demonstration model on phantoms that are drawn on the way.",
            "The defaults are those of the full run in docs/training.md."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class PhantomCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the run: state, log, curves and, at the end, the checkpoint.")
    private Path out = Path.of("training-run");

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Folder of drawn examples, to be shared by runs; default: cache in --out.")
    private @Nullable Path cache;

    @Option(names = "--minutes", description = "Time to plan for, on two idle cores.")
    private double minutes = 110;

    @Option(names = "--resume", description = "Go on with the run in --out.")
    private boolean resume;

    @Option(names = "--seed", description = "Decides first weights and every draw.")
    private long seed = 1;

    @Option(names = "--threads", description = "Threads to compute and to draw with.")
    private int threads = 2;

    @Option(
            names = "--selection",
            description = "What keeps the selection on findings: ${COMPLETION-CANDIDATES}.")
    private Cure selection = Cure.AUXILIARY;

    @Option(
            names = "--strategy",
            description = "Selection in most batches: region, or global for Table 5.")
    private Strategy strategy = Strategy.REGION;

    @Option(names = "--grids", description = "High sub-images: 24, or 16 or 48 for Table 6.")
    private int grids = 24;

    @Option(names = "--no-high", description = "Baseline 1: low and medium alone.")
    private boolean noHigh;

    @Option(
            names = "--no-medium",
            description = "Baselines 2 and 3: low and all high sub-images, without selection.")
    private boolean noMedium;

    @Option(
            names = "--encoder-from",
            paramLabel = "CHECKPOINT",
            description = "Take the encoder of a trained checkpoint instead of tuning one.")
    private @Nullable Path encoderFrom;

    @Option(names = "--examples", description = "Phantoms to train on; default: by the time.")
    private @Nullable Integer examples;

    @Option(names = "--held-out", description = "Phantoms that the run is judged by.")
    private int heldOut = 300;

    @Override
    public Integer call() throws Exception {
        check();
        Optional<RunSettings> begun = TrainingRun.begun(out);
        if (begun.isPresent() != resume) {
            throw new ParameterException(
                    spec.commandLine(),
                    resume
                            ? "There is no run to resume in " + out
                            : "There is a run in "
                                    + out
                                    + ": go on with --resume, or name another");
        }
        RunSettings settings = begun.orElseGet(this::settings);
        Path drawn = cache == null ? out.resolve("cache") : cache;
        PrintWriter lines = spec.commandLine().getOut();
        try (Interrupt interrupt = new Interrupt()) {
            Watch watch =
                    new Watch() {
                        @Override
                        public void line(String text) {
                            lines.println(text);
                            lines.flush();
                        }

                        @Override
                        public boolean cancelled() {
                            return interrupt.asked();
                        }
                    };
            PhantomSubject subject = new PhantomSubject(Optional.ofNullable(encoderFrom));
            Marks marks = new TrainingRun(settings, out, drawn, subject, watch).run();
            lines.printf(
                    "exact match %.1f %% (coarse %.1f %%, high-resolution %.1f %%), hits %.1f %%%n",
                    100 * marks.all(), 100 * marks.coarse(), 100 * marks.high(), 100 * marks.hit());
            lines.printf("checkpoint: %s%n", out.resolve("checkpoint"));
            lines.flush();
        }
        return 0;
    }

    private void check() {
        if (noHigh && noMedium) {
            throw new ParameterException(
                    spec.commandLine(), "--no-high and --no-medium exclude each other");
        }
        if (grids != 24 && grids != 16 && grids != 48) {
            throw new ParameterException(spec.commandLine(), "--grids is 24, 16 or 48");
        }
        if (strategy != Strategy.REGION && strategy != Strategy.GLOBAL) {
            throw new ParameterException(spec.commandLine(), "--strategy is region or global");
        }
        if (!(minutes > 0) || threads < 1 || heldOut < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--minutes, --threads and --held-out must be above 0");
        }
    }

    private RunSettings settings() {
        View view = noHigh ? View.LOW_MEDIUM : noMedium ? View.LOW_HIGH : View.SELECTED;
        return new RunSettings(
                seed,
                examples == null ? Plan.examples(minutes) : examples,
                heldOut,
                selection,
                view,
                grids,
                strategy,
                Precision.MIXED,
                threads,
                Plan.stages(minutes, selection, encoderFrom == null));
    }
}
