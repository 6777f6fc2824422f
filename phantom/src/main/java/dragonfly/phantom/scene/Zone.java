package dragonfly.phantom.scene;

/** A third of a lung's height. */
public enum Zone {
    UPPER(0),
    MIDDLE(1),
    LOWER(2);

    private final int above;

    Zone(int above) {
        this.above = above;
    }

    /** How many zones lie above it. */
    public int above() {
        return above;
    }
}
