package dragonfly.training.toy;

import dragonfly.model.picture.GridChoice;
import dragonfly.model.picture.GridRule;
import dragonfly.model.text.Tokenizer;
import dragonfly.model.text.TokenizerException;
import dragonfly.training.data.ExampleSource;
import dragonfly.training.data.Frame;
import dragonfly.training.export.ModelCard;
import dragonfly.training.model.MiniModel;
import dragonfly.training.model.MiniShape;
import dragonfly.training.run.RunSettings;
import dragonfly.training.run.Subject;
import dragonfly.training.stage.Marks;
import dragonfly.training.text.BytePairTrainer;
import dragonfly.training.text.TokenizerFiles;

import java.io.IOException;
import java.nio.file.Path;

/** A model of a few thousand weights that learns the toy world. */
public final class ToySubject implements Subject {
    private static final int MERGES = 120;

    private final ToySource source = new ToySource();

    @Override
    public ExampleSource source() {
        return source;
    }

    @Override
    public Tokenizer tokenizer(Path folder) throws IOException {
        TokenizerFiles.write(folder, BytePairTrainer.learn(source.corpus(), MERGES));
        try {
            return Tokenizer.read(folder.resolve("tokenizer.json"));
        } catch (TokenizerException e) {
            throw new IOException("the toy tokenizer", e);
        }
    }

    @Override
    public MiniShape shape(int vocabulary) {
        return MiniShape.tiny(vocabulary);
    }

    @Override
    public Frame frame(int vocabulary, RunSettings settings) {
        MiniShape shape = shape(vocabulary);
        return new Frame(
                shape.vision(),
                GridRule.V1,
                GridChoice.choose(GridRule.V1, shape.vision().side(), 96, 96));
    }

    @Override
    public void begin(MiniModel model) {
        // Random weights are where it begins.
    }

    @Override
    public ModelCard card(RunSettings settings, Marks marks) {
        return new ModelCard("toy", "Provide a brief description of the given image.", "# Toy\n");
    }
}
