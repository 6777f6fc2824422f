package dragonfly.training.run;

import dragonfly.model.selection.Strategy;
import dragonfly.training.stage.Cure;
import dragonfly.training.stage.StageSettings;
import dragonfly.training.stage.View;
import dragonfly.training.tensor.Precision;

import java.util.List;

/**
 * Everything that decides what a run ends with; kept in the run's folder, so that a run that is
 * taken up again cannot differ from how it began.
 *
 * @param seed of the first weights and of every draw
 * @param examples that are trained on
 * @param heldOut examples that the run is judged by
 * @param cure of the selection
 * @param view which sub-images are read
 * @param highGrid number of high sub-images: 24, 16 or 48
 * @param strategy of the selection in most batches
 * @param precision of matrix products
 * @param threads that libtorch computes with; another number gives other last digits
 * @param stages in order
 */
public record RunSettings(
        long seed,
        int examples,
        int heldOut,
        Cure cure,
        View view,
        int highGrid,
        Strategy strategy,
        Precision precision,
        int threads,
        List<StageSettings> stages) {
    public RunSettings {
        stages = List.copyOf(stages);
    }
}
