package dragonfly.training.stage;

import dragonfly.training.optimise.Optimisers;

import java.util.Map;

/**
 * One stage of the recipe. A step's draws depend on the run's seed, the stage and the step's number
 * alone, so a stage that is taken up again goes on as if it had not stopped. Owns its optimisers
 * and what it remembers of the examples.
 */
public interface Stage extends AutoCloseable {
    /**
     * One step of learning.
     *
     * @param step its number, from 0
     * @return its losses by name, the one that was minimised first
     */
    Map<String, Double> learn(int step);

    /** Its optimisers, whose state is saved with the weights. */
    Optimisers optimisers();

    @Override
    void close();
}
