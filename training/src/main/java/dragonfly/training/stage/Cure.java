package dragonfly.training.stage;

/**
 * What keeps the selection on the findings. Top-k has no gradient, and a projector that the answers
 * alone train learns to avoid them (facts of the study); both cures are additions to the paper.
 */
public enum Cure {
    /**
     * The projector is standardised and stays as it is; behind a live encoder the summaries are
     * held where they were. No label is used.
     */
    FROZEN,
    /** A loss on the summaries' dot products, from the findings' known places. */
    AUXILIARY,
    /** None: the paper as it stands. */
    NONE
}
