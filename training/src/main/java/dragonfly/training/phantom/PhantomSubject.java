package dragonfly.training.phantom;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.picture.Grid;
import dragonfly.model.picture.GridChoice;
import dragonfly.model.picture.GridRule;
import dragonfly.model.text.Tokenizer;
import dragonfly.model.text.TokenizerException;
import dragonfly.phantom.Phantom;
import dragonfly.training.data.ExampleSource;
import dragonfly.training.data.Frame;
import dragonfly.training.export.CheckpointFolder;
import dragonfly.training.export.ModelCard;
import dragonfly.training.model.MiniModel;
import dragonfly.training.model.MiniShape;
import dragonfly.training.run.RunSettings;
import dragonfly.training.run.Subject;
import dragonfly.training.stage.Marks;
import dragonfly.training.text.BytePairTrainer;
import dragonfly.training.text.TokenizerFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The demonstration model on phantoms. */
public final class PhantomSubject implements Subject {
    private static final int MERGES = 1_000;

    /**
     * The paper's 48 sub-images with the wide grid first: a square phantom then gets the same as
     * all others, which are wider than tall.
     */
    private static final GridRule WIDE_48 =
            new GridRule(
                    GridRule.PAPER_HIGH_48.medium(),
                    List.of(new Grid(8, 6), new Grid(6, 8), new Grid(12, 4), new Grid(4, 12)),
                    0);

    /** The frame's own words, so that each is one token. */
    private static final List<String> FRAME = List.of("user", "assistant", "\n\n");

    private final PhantomSource source = new PhantomSource();
    private final Optional<Path> encoderFrom;

    /**
     * @param encoderFrom a checkpoint whose encoder is taken instead of random weights
     */
    public PhantomSubject(Optional<Path> encoderFrom) {
        this.encoderFrom = encoderFrom;
    }

    @Override
    public ExampleSource source() {
        return source;
    }

    @Override
    public Tokenizer tokenizer(Path folder) throws IOException {
        Path file = folder.resolve("tokenizer.json");
        if (!Files.exists(file)) {
            List<String> corpus = new ArrayList<>(source.corpus());
            for (int i = 0; i < 2; i++) {
                corpus.addAll(FRAME);
            }
            TokenizerFiles.write(folder, BytePairTrainer.learn(corpus, MERGES));
        }
        try {
            return Tokenizer.read(file);
        } catch (TokenizerException e) {
            throw new IOException("The run's tokenizer cannot be read", e);
        }
    }

    @Override
    public MiniShape shape(int vocabulary) {
        return MiniShape.demonstration(vocabulary);
    }

    @Override
    public Frame frame(int vocabulary, RunSettings settings) {
        GridRule rule =
                switch (settings.highGrid()) {
                    case 16 -> GridRule.PAPER_HIGH_16;
                    case 48 -> WIDE_48;
                    default -> GridRule.V1;
                };
        MiniShape shape = shape(vocabulary);
        GridChoice grids =
                GridChoice.choose(rule, shape.vision().side(), Phantom.SIDE, Phantom.SIDE);
        return new Frame(shape.vision(), rule, grids);
    }

    @Override
    public void begin(MiniModel model) throws ModelException {
        if (encoderFrom.isPresent()) {
            CheckpointFolder.readEncoder(encoderFrom.get(), model);
        }
    }

    @Override
    public ModelCard card(RunSettings settings, Marks marks) {
        return new ModelCard(
                "Mini Dragonfly-Med (phantoms)",
                PhantomText.reportPrompt(),
                CardText.of(settings, marks));
    }
}
