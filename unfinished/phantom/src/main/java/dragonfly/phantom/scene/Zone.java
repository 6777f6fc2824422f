package dragonfly.phantom.scene;

/** A third of a lung's height. */
public enum Zone {
    UPPER,
    MIDDLE,
    LOWER
}
