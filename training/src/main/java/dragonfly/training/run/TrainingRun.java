package dragonfly.training.run;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.text.Tokenizer;
import dragonfly.training.data.CacheBuilder;
import dragonfly.training.data.ExampleSource;
import dragonfly.training.data.Frame;
import dragonfly.training.data.Lessons;
import dragonfly.training.data.Phrases;
import dragonfly.training.data.PieceMaker;
import dragonfly.training.data.TileCache;
import dragonfly.training.export.CheckpointFolder;
import dragonfly.training.export.DomainFile;
import dragonfly.training.export.ModelCard;
import dragonfly.training.export.SafetensorsWriter;
import dragonfly.training.model.MiniModel;
import dragonfly.training.stage.Classroom;
import dragonfly.training.stage.Domain;
import dragonfly.training.stage.Heads;
import dragonfly.training.stage.Judge;
import dragonfly.training.stage.Marks;
import dragonfly.training.stage.Stage;
import dragonfly.training.stage.StageSettings;
import dragonfly.training.stage.Stages;
import dragonfly.training.stage.Zoom;

import org.bytedeco.pytorch.global.torch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * A run from its settings to its checkpoint: draws, trains stage by stage, saves every two minutes
 * and when it is cancelled, and can be taken up again with the same end. One thread trains; drawing
 * takes as many as libtorch.
 */
public final class TrainingRun {
    /** Numbers of training examples begin here; held-out ones far above every one of them. */
    public static final long FIRST = 1_000_000;

    static final long FIRST_HELD_OUT = 900_000_000;

    private static final double SECONDS_BETWEEN_LINES = 15;
    private static final double SECONDS_BETWEEN_SAVES = 120;
    private static final int JUDGEMENTS = 5;
    private static final int PHRASE_EXAMPLES = 600;

    private final RunSettings settings;
    private final RunFolder folder;
    private final Subject subject;
    private final Path cacheFolder;
    private final Watch watch;
    private final StepListener steps;
    private double seconds;

    /** Hears of every step. Called on the training thread. */
    interface StepListener {
        void step(StageSettings.Kind stage, Map<String, Double> losses);
    }

    /**
     * @param folder of the run, made where it is missing
     * @param cacheFolder where drawn examples are kept for other runs
     */
    public TrainingRun(
            RunSettings settings, Path folder, Path cacheFolder, Subject subject, Watch watch)
            throws IOException {
        this(settings, folder, cacheFolder, subject, watch, (_, _) -> {});
    }

    TrainingRun(
            RunSettings settings,
            Path folder,
            Path cacheFolder,
            Subject subject,
            Watch watch,
            StepListener steps)
            throws IOException {
        this.settings = settings;
        this.folder = new RunFolder(folder);
        this.cacheFolder = cacheFolder;
        this.subject = subject;
        this.watch = watch;
        this.steps = steps;
    }

    /** The settings of a run that was begun in a folder; empty where none was. */
    public static Optional<RunSettings> begun(Path folder) throws IOException {
        RunFolder own = new RunFolder(folder);
        return own.begun() ? Optional.of(own.loadSettings()) : Optional.empty();
    }

    /**
     * Trains from the start or, where the folder has a state, from there.
     *
     * @return what the model scores at the end, by the usual selection
     * @throws CancellationException when the watch says so; the state is saved
     */
    public Marks run() throws IOException, ModelException {
        torch.set_num_threads(settings.threads());
        folder.save(settings);
        Tokenizer tokenizer = subject.tokenizer(folder.tokenizer());
        ExampleSource source = subject.source();
        Phrases phrases =
                new Phrases(source, FIRST, Math.min(settings.examples(), PHRASE_EXAMPLES));
        Frame frame = subject.frame(tokenizer.vocabularySize(), settings);
        try (TileCache cache = draw(frame, FIRST, settings.examples(), "training");
                TileCache heldOut = draw(frame, FIRST_HELD_OUT, settings.heldOut(), "held-out");
                MiniModel model =
                        MiniModel.create(
                                subject.shape(tokenizer.vocabularySize()),
                                Heads.specs(
                                        subject.shape(tokenizer.vocabularySize()),
                                        source.classes().size(),
                                        phrases.count()),
                                settings.seed())) {
            Classroom room =
                    new Classroom(
                            model,
                            settings.precision(),
                            source,
                            cache,
                            heldOut,
                            new Lessons(new PieceMaker(tokenizer)),
                            phrases,
                            new Zoom(frame, settings.view(), settings.strategy()),
                            tokenizer.id("<|reserved_special_token_1|>").orElseThrow(),
                            settings.cure(),
                            settings.seed(),
                            watch::cancelled);
            subject.begin(model);
            watch.line("%,d weights".formatted(model.weights().count()));
            learn(room);
            return finish(room);
        }
    }

    private TileCache draw(Frame frame, long first, int count, String what) throws IOException {
        CacheBuilder.Watch drawing =
                new CacheBuilder.Watch() {
                    @Override
                    public void drawn(int done, int total) {
                        if (done == total || done % 500 == 0) {
                            watch.line("drew %,d of %,d %s examples".formatted(done, total, what));
                        }
                    }

                    @Override
                    public boolean cancelled() {
                        return watch.cancelled();
                    }
                };
        return new CacheBuilder(subject.source(), frame, settings.threads())
                .build(cacheFolder, first, count, drawing);
    }

    private void learn(Classroom room) throws IOException {
        SavedState saved = folder.begun() ? SavedState.read(folder.state()) : null;
        SavedState.Place place = saved == null ? new SavedState.Place(0, 0, 0) : saved.place();
        seconds = place.seconds();
        if (saved != null) {
            saved.restore(room.model().weights());
        }
        List<StageSettings> stages = settings.stages();
        if (saved == null) {
            folder.clear();
        } else if (place.stage() < stages.size()) {
            folder.log()
                    .cut(
                            stages.subList(0, place.stage()).stream()
                                    .map(TrainingRun::name)
                                    .toList(),
                            name(stages.get(place.stage())),
                            place.step());
        }
        Pace pace = new Pace(stages);
        try (Stages opener = new Stages(room, folder.root())) {
            for (int s = place.stage(); s < stages.size(); s++) {
                int from = s == place.stage() ? place.step() : 0;
                try (Stage stage = opener.open(stages.get(s), from)) {
                    if (saved != null && s == place.stage() && from > 0) {
                        saved.restore(stage.optimisers(), from);
                    }
                    stage(room, stage, s, from, pace);
                }
            }
        }
    }

    private void stage(Classroom room, Stage stage, int index, int from, Pace pace)
            throws IOException {
        StageSettings own = settings.stages().get(index);
        watch.line("%s: %,d steps, from step %,d".formatted(name(own), own.steps(), from));
        int between = Math.max(1, own.steps() / JUDGEMENTS);
        double saved = seconds;
        pace.restart();
        for (int step = from; step < own.steps(); step++) {
            if (watch.cancelled()) {
                save(room, stage, index, step);
                throw new CancellationException("the run was cancelled and saved");
            }
            long start = System.nanoTime();
            Map<String, Double> losses = stage.learn(step);
            pace.add(losses);
            steps.step(own.kind(), losses);
            seconds += (System.nanoTime() - start) / 1e9;
            boolean last = step + 1 == own.steps();
            if (last || pace.secondsSinceLast() > SECONDS_BETWEEN_LINES) {
                line(own, index, step + 1, pace);
            }
            if (answers(own) && (last || (step + 1) % between == 0)) {
                judge(room, own, step + 1);
                pace.restart();
            }
            if (!last && seconds - saved > SECONDS_BETWEEN_SAVES) {
                save(room, stage, index, step + 1);
                saved = seconds;
                pace.restart();
            }
        }
        save(room, stage, index + 1, 0);
        folder.plot();
    }

    private static boolean answers(StageSettings stage) {
        return switch (stage.kind()) {
            case ENCODER, PROJECTOR -> false;
            case LANGUAGE, JOINT, TUNING -> true;
        };
    }

    private void save(Classroom room, Stage stage, int index, int step) throws IOException {
        SavedState.write(
                folder.state(),
                room.model().weights(),
                stage.optimisers(),
                new SavedState.Place(index, step, seconds));
    }

    private void line(StageSettings own, int index, int step, Pace pace) throws IOException {
        LossLog.Line line = new LossLog.Line(name(own), step, pace.take());
        folder.log().add(line, seconds);
        StringBuilder losses = new StringBuilder();
        line.values().forEach((n, v) -> losses.append(" %s %.4f".formatted(n, v)));
        double left = pace.secondsLeft(index, step);
        watch.line(
                "%s %,d/%,d ·%s · %.3f s a step · %s left"
                        .formatted(
                                name(own),
                                step,
                                own.steps(),
                                losses,
                                pace.secondsPerStep(),
                                time(left)));
    }

    private void judge(Classroom room, StageSettings own, int step) throws IOException {
        Marks marks = new Judge(room).judge(Math.min(96, settings.heldOut()), room.zoom().usual());
        folder.log().judged(name(own), step, MarksFile.node(marks));
        watch.line(
                "  held-out: all %.1f %%, coarse %.1f %%, high %.1f %%, hits %.1f %%"
                        .formatted(
                                100 * marks.all(),
                                100 * marks.coarse(),
                                100 * marks.high(),
                                100 * marks.hit()));
    }

    private Marks finish(Classroom room) throws IOException, ModelException {
        folder.plot();
        Marks marks = MarksFile.write(folder.root().resolve("marks.json"), room);
        ModelCard card = subject.card(settings, marks);
        CheckpointFolder.write(
                folder.checkpoint(),
                room.model(),
                folder.tokenizer(),
                card,
                SafetensorsWriter.Format.BF16);
        DomainFile.write(folder.checkpoint(), Domain.of(room), room.source().kinds());
        return marks;
    }

    static String name(StageSettings stage) {
        return stage.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String time(double seconds) {
        return seconds < 90
                ? "%.0f s".formatted(seconds)
                : "%.0f min".formatted(Math.ceil(seconds / 60));
    }
}
