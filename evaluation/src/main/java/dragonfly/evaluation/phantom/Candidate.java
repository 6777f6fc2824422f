package dragonfly.evaluation.phantom;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.selection.SelectionSettings;

/** A model under examination. One thread at a time. */
public interface Candidate {
    /**
     * Lets it look at a picture; the caller closes the sight.
     *
     * @throws java.util.concurrent.CancellationException when the user wishes to stop
     */
    Sight look(RgbImage picture, SelectionSettings settings) throws ModelException;

    /** What asks it for a caption. */
    String captionPrompt();

    /** What asks it for a report. */
    String reportPrompt();
}
