package dragonfly.training.data;

/** What an instruction asks for. */
public enum Form {
    /** A short answer. */
    QUESTION,
    /** One sentence about the whole picture. */
    CAPTION,
    /** Findings and impression. */
    REPORT
}
