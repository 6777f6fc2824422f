package dragonfly.app.assistant;

import dragonfly.app.about.AboutModel;
import dragonfly.model.DragonflyModel;
import dragonfly.model.bundle.Generation;
import dragonfly.model.bundle.IntendedUse;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.runtime.Providers;

import java.util.List;

/**
 * What the window says about a model.
 *
 * @param name shown to people
 * @param id short hash of exactly its files
 * @param use what its words may be used for
 * @param generation whether it selects patches (V1) or reads them all (V2)
 * @param licence of its weights
 * @param precision of its weights
 * @param providers what its sessions run on
 * @param notices sentences that a person must see, such as why CUDA is not used
 * @param reportPrompt what asks it for a draft report
 * @param about everything else that is known about it
 */
public record ModelCard(
        String name,
        String id,
        IntendedUse use,
        Generation generation,
        String licence,
        String precision,
        Providers providers,
        List<String> notices,
        String reportPrompt,
        AboutModel about) {
    /** Copies the list. */
    public ModelCard {
        notices = List.copyOf(notices);
    }

    /** The card of a loaded model. */
    static ModelCard of(DragonflyModel model, AboutModel about) {
        ModelBundle bundle = model.bundle();
        return new ModelCard(
                bundle.name(),
                bundle.id(),
                bundle.use(),
                bundle.generation(),
                bundle.licence(),
                bundle.precision(),
                model.providers(),
                model.notices(),
                bundle.prompts().report(),
                about);
    }
}
