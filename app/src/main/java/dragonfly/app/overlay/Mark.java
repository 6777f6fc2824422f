package dragonfly.app.overlay;

/** What became of a high sub-image. */
public enum Mark {
    /** The selection passed it over: the model did not read it. */
    NOT_KEPT,
    /** The selection chose it. */
    KEPT,
    /** The reader asked for it, whatever its score. */
    PINNED,
    /** The reader took it out, whatever its score. */
    DROPPED;

    /** Whether the model read it. */
    public boolean read() {
        return this == KEPT || this == PINNED;
    }
}
