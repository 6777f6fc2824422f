package dragonfly.evaluation.phantom;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.picture.SubImageBox;
import dragonfly.model.selection.SelectionSettings;

import java.util.List;
import java.util.Optional;

/** A picture as a {@link Candidate} sees it with one selection. */
public interface Sight extends AutoCloseable {
    /** The high sub-images that were kept, in pixels of the picture. */
    List<SubImageBox> keptTiles();

    /** Whether the model knows no such picture; empty where it cannot tell. */
    Optional<Boolean> outside();

    /** The same picture with another selection; the caller closes both. */
    Sight reselect(SelectionSettings settings) throws ModelException;

    /**
     * Asks in a fresh conversation, greedily.
     *
     * @param mostTokens the answer ends after so many
     * @throws java.util.concurrent.CancellationException when the user wishes to stop
     */
    String answer(String prompt, int mostTokens) throws ModelException;

    @Override
    void close();
}
