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
    /**
     * The projector looks for what is rare ({@link RareStart}) and stays as it is; summaries are
     * held as with {@link #FROZEN}. No label of a finding is used.
     */
    RARE,
    /** A loss on the summaries' dot products, from the findings' known places. */
    AUXILIARY,
    /** None: the paper as it stands. */
    NONE;

    /** Whether the projector stays as its start set it. */
    boolean frozen() {
        return switch (this) {
            case FROZEN, RARE -> true;
            case AUXILIARY, NONE -> false;
        };
    }
}
