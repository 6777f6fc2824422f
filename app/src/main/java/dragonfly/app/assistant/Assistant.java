package dragonfly.app.assistant;

import dragonfly.model.Answer;
import dragonfly.model.Progress;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.decode.AnswerListener;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.text.Conversation;

/**
 * What the window needs of a loaded model. Calls block, come from any thread but the screen's, and
 * are served in the order they arrive; tests put a model of their own here.
 */
public interface Assistant extends AutoCloseable {
    /** What is known about the model. */
    ModelCard card();

    /**
     * Encodes a picture and chooses its zoom patches.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    Reading look(RgbImage picture, SelectionSettings settings, Progress progress)
            throws ModelException;

    /** The same picture with other patches; {@code reading} stays open. */
    Reading reselect(Reading reading, SelectionSettings settings) throws ModelException;

    /** Answers the last question of a conversation about what was read. */
    Answer ask(
            Reading reading,
            Conversation conversation,
            DecodeSettings settings,
            AnswerListener listener)
            throws ModelException;

    @Override
    void close();
}
