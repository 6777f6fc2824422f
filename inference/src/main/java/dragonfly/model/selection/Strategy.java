package dragonfly.model.selection;

/** How the high sub-images are chosen. */
public enum Strategy {
    /**
     * Each medium sub-image chooses k from its block of high ones, counted row by row (Eq. 2). On a
     * 6 × 4 grid a block is a row of tiles, not a quadrant. The published weights were trained so.
     */
    REGION,
    /**
     * Each medium sub-image chooses k from the high ones that lie inside it in the image. What the
     * paper's prose says, not what the weights saw.
     */
    SPATIAL,
    /** The best of all high sub-images, wherever they lie (Table 5). */
    GLOBAL,
    /** Every high sub-image. */
    ALL,
    /** No high sub-image but the pinned ones. */
    NONE,
    /** k of each block by lot, the same for the same seed: the control of an experiment. */
    RANDOM
}
