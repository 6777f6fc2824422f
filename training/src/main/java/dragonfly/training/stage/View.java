package dragonfly.training.stage;

/** Which sub-images a model is trained to read. */
public enum View {
    /** Low, medium, and the high ones that zoom-in patch selection keeps: the paper's model. */
    SELECTED,
    /** Low and medium: the paper's baseline 1. */
    LOW_MEDIUM,
    /** Low and every high one, without selection: the paper's baselines 2 and 3. */
    LOW_HIGH
}
