package dragonfly.model.runtime;

/** Where sessions are asked to run. */
public enum Device {
    /** CUDA where it starts, else the CPU. */
    AUTO,
    /** The CPU alone. */
    CPU,
    /** CUDA; where it does not start the CPU takes over with a notice. */
    CUDA
}
