package dragonfly.app.assistant;

import dragonfly.image.display.DisplayState;
import dragonfly.image.render.Rendered;
import dragonfly.model.LookTimings;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.selection.SelectionSettings;

import org.jspecify.annotations.Nullable;

/**
 * What one question goes by, kept alive until the question is answered.
 *
 * @param assistant the model
 * @param shared what was read; released by whoever was given the lease
 * @param settings the choice of patches
 * @param picture what the model was shown
 * @param display how the image was set then
 * @param look what the look before this question took; null where an earlier question told it
 */
record Lease(
        Assistant assistant,
        SharedReading shared,
        SelectionSettings settings,
        Rendered picture,
        DisplayState display,
        @Nullable LookTimings look) {
    /** Whether the reading is that of another choice, so that it must be made first. */
    boolean mustSelect() {
        return !shared.reading().selection().settings().equals(settings);
    }

    /** The reading of this choice: a new one for the caller to close, or the shared one. Blocks. */
    Reading reading() throws ModelException {
        return mustSelect() ? assistant.reselect(shared.reading(), settings) : shared.reading();
    }
}
