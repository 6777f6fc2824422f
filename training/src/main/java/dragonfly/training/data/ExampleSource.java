package dragonfly.training.data;

import java.util.List;

/**
 * Where examples come from. All methods may be called from any thread and give the same for the
 * same number, always.
 */
public interface ExampleSource {
    /** Names the source and its version; what was drawn under another name is drawn again. */
    String id();

    /** Names of the classes of {@link LabelMap}, by bit. */
    List<String> classes();

    /** Names of the kinds of picture, by number. */
    List<String> kinds();

    /** What is known about an example; nothing is drawn. */
    Truth truth(long number);

    /** Draws an example. */
    Example draw(long number);

    /** Questions and answers that need no picture. */
    List<Instruction> textOnly();

    /** Texts that the tokenizer learns from, as many of each as their weight. */
    List<String> corpus();
}
