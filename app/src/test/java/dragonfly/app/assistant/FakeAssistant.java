package dragonfly.app.assistant;

import dragonfly.app.about.AboutModel;
import dragonfly.model.Answer;
import dragonfly.model.AnswerTimings;
import dragonfly.model.LookTimings;
import dragonfly.model.Progress;
import dragonfly.model.Stage;
import dragonfly.model.bundle.Generation;
import dragonfly.model.bundle.IntendedUse;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.decode.AnswerListener;
import dragonfly.model.decode.AnswerToken;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.decode.StopReason;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.picture.Grid;
import dragonfly.model.picture.GridChoice;
import dragonfly.model.picture.Level;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.picture.SubImageBox;
import dragonfly.model.runtime.Providers;
import dragonfly.model.selection.KeptTile;
import dragonfly.model.selection.Scores;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.text.Conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * A model whose answers the test decides. It keeps count of what is open, and, where the test wants
 * it, waits for a permit before each word.
 */
public final class FakeAssistant implements Assistant {
    /** Grids of a 6 × 4 image with four medium sub-images, as the published model has them. */
    public static final GridChoice GRIDS = new GridChoice(new Grid(2, 2), new Grid(6, 4));

    private static final String CARD =
            """
            # Fake model (tests)

            **Not for clinical use.** A *card* with `all` that a [card](https://example.org) has.

            ## Recipe
            - Seed 7; 24,000 phantoms
            - two threads, and a line that is so long that it has to go on below itself, as they do
              1. inner

            ## Scores, percent
            | question | needs the high level | exact | majority |
            |---|---|---|---|
            | chest micronodule | yes | 93.5 | 50.0 |
            | modality | | 100.0 | 33.3 |

            ```
            dragonfly train phantom
            ```
            """;

    private final Generation generation;
    private final List<FakeReading> readings = new ArrayList<>();
    private final List<Conversation> asked = new ArrayList<>();
    private Function<SelectionSettings, String> words = settings -> "Yes. It is.";
    private double probability = 0.9;
    private Optional<DomainVerdict> verdict = Optional.empty();
    private String refusal = "";
    private volatile Semaphore permits = new Semaphore(Integer.MAX_VALUE);

    public FakeAssistant(Generation generation) {
        this.generation = generation;
    }

    /** What it answers, by the choice of patches. */
    public void answers(Function<SelectionSettings, String> answer) {
        words = answer;
    }

    /** How sure it is of each word from now on. */
    void sure(double of) {
        probability = of;
    }

    /** What it says from now on of how far a picture is from its domain. */
    public void judges(DomainVerdict of) {
        verdict = Optional.of(of);
    }

    /** Every call fails with this sentence from now on. */
    public void refuse(String sentence) {
        refusal = sentence;
    }

    /** Each word waits for a permit from now on. */
    public Semaphore oneWordAtATime() {
        permits = new Semaphore(0);
        return permits;
    }

    List<Conversation> asked() {
        return asked;
    }

    long open() {
        return readings.stream().filter(reading -> !reading.closed).count();
    }

    int looks() {
        return readings.size();
    }

    @Override
    public ModelCard card() {
        return new ModelCard(
                "fake",
                "0123456789ab",
                IntendedUse.DEMONSTRATION,
                generation,
                "none",
                "fp32",
                new Providers("CPU", "CPU", "CPU"),
                List.of(),
                "Describe the findings.",
                new AboutModel(List.of(new AboutModel.Fact("Name", "fake")), CARD));
    }

    @Override
    public Reading look(RgbImage picture, SelectionSettings settings, Progress progress)
            throws ModelException {
        check();
        progress.at(Stage.ENCODE, 0.5);
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        return add(new FakeReading(picture.width(), picture.height(), settings, verdict));
    }

    @Override
    public Reading reselect(Reading reading, SelectionSettings settings) throws ModelException {
        check();
        return add(
                new FakeReading(
                        reading.imageWidth(), reading.imageHeight(), settings, reading.verdict()));
    }

    @Override
    public Answer ask(
            Reading reading,
            Conversation conversation,
            DecodeSettings settings,
            AnswerListener listener)
            throws ModelException {
        check();
        asked.add(conversation);
        List<AnswerToken> tokens = new ArrayList<>();
        StopReason stop = StopReason.STOP_TOKEN;
        for (String word :
                words.apply(reading.selection().settings()).splitWithDelimiters(" ", 0)) {
            permits.acquireUninterruptibly();
            if (listener.cancelled()) {
                stop = StopReason.CANCELLED;
                break;
            }
            tokens.add(new AnswerToken(1, word, probability));
            listener.delta(word, probability);
        }
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()));
        return new Answer(
                text.toString(),
                tokens,
                stop,
                new AnswerTimings(1, 2, 3, 100, 9, tokens.size()),
                0,
                0,
                false,
                "prompt");
    }

    @Override
    public void close() {
        readings.forEach(FakeReading::close);
    }

    private void check() throws ModelException {
        if (!refusal.isEmpty()) {
            throw ModelException.unsupported(refusal);
        }
    }

    private FakeReading add(FakeReading reading) {
        readings.add(reading);
        return reading;
    }

    /** Scores that rise with the tile's index, so that the last tiles of each region are kept. */
    private static final class FakeReading implements Reading {
        private final int width;
        private final int height;
        private final Scores scores;
        private final Selection selection;
        private final Optional<DomainVerdict> verdict;
        private volatile boolean closed;

        FakeReading(
                int width,
                int height,
                SelectionSettings settings,
                Optional<DomainVerdict> verdict) {
            this.verdict = verdict;
            this.width = width;
            this.height = height;
            float[][] rows = new float[4][24];
            for (int medium = 0; medium < 4; medium++) {
                for (int tile = 0; tile < 24; tile++) {
                    rows[medium][tile] = tile;
                }
            }
            scores = Scores.ofRows(rows);
            selection = Selection.choose(settings, scores, GRIDS);
        }

        @Override
        public int imageWidth() {
            return width;
        }

        @Override
        public int imageHeight() {
            return height;
        }

        @Override
        public GridChoice grids() {
            return GRIDS;
        }

        @Override
        public List<SubImageBox> boxes() {
            List<SubImageBox> boxes = new ArrayList<>();
            for (Level level : Level.values()) {
                Grid grid = GRIDS.grid(level);
                for (int i = 0; i < grid.count(); i++) {
                    double w = (double) width / grid.columns();
                    double h = (double) height / grid.rows();
                    int column = i % grid.columns();
                    int row = i / grid.columns();
                    boxes.add(new SubImageBox(level, i, column, row, column * w, row * h, w, h));
                }
            }
            return boxes;
        }

        @Override
        public RgbImage subImage(int index) {
            return new RgbImage(4, 4, new byte[48]);
        }

        @Override
        public Scores scores() {
            return scores;
        }

        @Override
        public Selection selection() {
            return selection;
        }

        @Override
        public List<Integer> keptSubImages() {
            List<Integer> kept = new ArrayList<>(List.of(0, 1, 2, 3, 4));
            for (KeptTile tile : selection.kept()) {
                kept.add(5 + tile.tile());
            }
            return kept;
        }

        @Override
        public LookTimings timings() {
            return new LookTimings(1, 30, 5, 2);
        }

        @Override
        public Optional<DomainVerdict> verdict() {
            return verdict;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
