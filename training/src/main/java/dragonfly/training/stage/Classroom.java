package dragonfly.training.stage;

import dragonfly.training.data.ExampleSource;
import dragonfly.training.data.Lessons;
import dragonfly.training.data.Phrases;
import dragonfly.training.data.TileCache;
import dragonfly.training.model.MiniModel;
import dragonfly.training.tensor.Precision;

import java.util.function.BooleanSupplier;

/**
 * What all stages of a run share. Owned by the run.
 *
 * @param model the weights
 * @param precision of matrix products
 * @param source of truths
 * @param cache the training examples
 * @param heldOut examples that no stage learns from
 * @param lessons chooses what is asked
 * @param phrases what can be said of whole pictures
 * @param zoom chooses what is shown
 * @param newlineId the token behind each sub-image
 * @param cure of the selection
 * @param seed decides every draw
 * @param cancelled asked between longer computations
 */
public record Classroom(
        MiniModel model,
        Precision precision,
        ExampleSource source,
        TileCache cache,
        TileCache heldOut,
        Lessons lessons,
        Phrases phrases,
        Zoom zoom,
        int newlineId,
        Cure cure,
        long seed,
        BooleanSupplier cancelled) {}
