package dragonfly.model.bundle;

/**
 * The two published generations of Dragonfly. They differ in grids and in how tokens are reduced.
 */
public enum Generation {
    /** June 2024, the paper: zoom-in patch selection (Eq. 2). */
    V1,
    /** October 2024: all high sub-images are kept, medium and high token maps are mean-pooled. */
    V2
}
