package dragonfly.model.selection;

/**
 * A high sub-image that the decoder gets to see, and why.
 *
 * @param tile its index in the high level
 * @param chooser the medium sub-image that chose it, or, where no single one did, the one for which
 *     it scores best
 * @param rank its place by score, from 1, among the kept tiles of the same chooser ({@link
 *     Strategy#REGION}, {@link Strategy#SPATIAL}) or among all kept tiles (the others)
 * @param score its score for the chooser
 * @param pinned whether the user had asked for it
 */
public record KeptTile(int tile, int chooser, int rank, float score, boolean pinned) {}
