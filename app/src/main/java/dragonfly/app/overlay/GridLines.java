package dragonfly.app.overlay;

/** Which borders of sub-images are drawn faintly. */
public enum GridLines {
    LOW,
    MEDIUM,
    HIGH
}
