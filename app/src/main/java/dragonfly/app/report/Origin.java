package dragonfly.app.report;

/** Who wrote a sentence. */
public enum Origin {
    /** The model; the sentence stands as it was answered. */
    MODEL,
    /** The model first, then a person changed it. */
    EDITED,
    /** A person. */
    HUMAN
}
