package dragonfly.model.decode;

/** Why an answer ended. */
public enum StopReason {
    /** A stop id: the model considers the answer complete. */
    STOP_TOKEN,
    /** The largest number of new tokens was reached. */
    LENGTH,
    /** The listener asked to stop. */
    CANCELLED
}
