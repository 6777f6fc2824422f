package dragonfly.model.checkpoint;

import dragonfly.model.bundle.Generation;

import java.util.Optional;

/**
 * Wishes of who imports.
 *
 * @param name shown to people; empty: the checkpoint's card or the folder's name
 * @param generation empty: as the checkpoint says, else by the size of the encoder's map
 */
public record ImportOptions(Optional<String> name, Optional<Generation> generation) {
    public static ImportOptions defaults() {
        return new ImportOptions(Optional.empty(), Optional.empty());
    }
}
