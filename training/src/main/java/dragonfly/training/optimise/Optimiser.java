package dragonfly.training.optimise;

import org.bytedeco.pytorch.Tensor;

import java.util.Map;

/** Moves the weights of one group against their gradients. Owns its state's native memory. */
public interface Optimiser extends AutoCloseable {
    /**
     * One step.
     *
     * @param rate the learning rate of this step
     */
    void step(double rate);

    /** What it remembers between steps, to be saved and written back; the tensors themselves. */
    Map<String, Tensor> state();

    /** How many steps were done; saved beside the state. */
    long steps();

    /** Goes on as after that many steps. */
    void resumeAt(long steps);

    @Override
    void close();
}
