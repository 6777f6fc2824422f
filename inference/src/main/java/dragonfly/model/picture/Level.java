package dragonfly.model.picture;

/** The three resolutions at which the whole image is read (paper, section 3.1). */
public enum Level {
    /** One sub-image that holds the whole image. */
    LOW,
    /** The sub-images whose summaries choose among the high ones. */
    MEDIUM,
    /** The zoom-in patches. */
    HIGH
}
