package dragonfly.training.run;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.text.Tokenizer;
import dragonfly.training.data.ExampleSource;
import dragonfly.training.data.Frame;
import dragonfly.training.export.ModelCard;
import dragonfly.training.model.MiniModel;
import dragonfly.training.model.MiniShape;
import dragonfly.training.stage.Marks;

import java.io.IOException;
import java.nio.file.Path;

/** What a run learns, and how large a model. */
public interface Subject {
    /** Where examples come from. */
    ExampleSource source();

    /** The tokenizer, trained into a folder unless it is there. */
    Tokenizer tokenizer(Path folder) throws IOException;

    /** The model's sizes. */
    MiniShape shape(int vocabulary);

    /** How all examples are cut. */
    Frame frame(int vocabulary, RunSettings settings);

    /** Sets what the run does not begin from random weights with. */
    void begin(MiniModel model) throws ModelException;

    /** The card of the finished model. */
    ModelCard card(RunSettings settings, Marks marks);
}
