package dragonfly.app.models;

import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;

/** A folder of the model library. */
public sealed interface ModelEntry {
    /** The folder's name, by which the model is chosen. */
    String key();

    /**
     * A model that can be opened.
     *
     * @param bundle what its description says
     */
    record Usable(String key, ModelBundle bundle) implements ModelEntry {}

    /**
     * A folder that is no complete bundle.
     *
     * @param reason what is wrong with it
     */
    record Broken(String key, ModelException reason) implements ModelEntry {}
}
