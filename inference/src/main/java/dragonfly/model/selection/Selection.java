package dragonfly.model.selection;

import dragonfly.model.picture.GridChoice;

import java.util.List;
import java.util.stream.Stream;

/**
 * The high sub-images that the decoder gets to see.
 *
 * @param settings what was asked for
 * @param kept the tiles in their original order, by ascending index
 */
public record Selection(SelectionSettings settings, List<KeptTile> kept) {

    public Selection {
        kept = List.copyOf(kept);
    }

    /** Indices of the kept tiles in the high level, ascending; a new array. */
    public int[] tiles() {
        return kept.stream().mapToInt(KeptTile::tile).toArray();
    }

    /**
     * Whether a strategy can be followed on these grids: {@link Strategy#REGION} and {@link
     * Strategy#RANDOM} need equal blocks, {@link Strategy#SPATIAL} tiles that lie wholly inside one
     * medium sub-image.
     */
    public static boolean available(Strategy strategy, GridChoice grids) {
        return switch (strategy) {
            case REGION, RANDOM -> Regions.inBlocks(grids);
            case SPATIAL -> Regions.inSpace(grids);
            case GLOBAL, ALL, NONE -> true;
        };
    }

    /**
     * Chooses the tiles (paper, Eq. 2, and the strategies beside it).
     *
     * <p>Pinned tiles come first and count towards the k of their region; where more are pinned
     * than k, all of them are kept. A dropped tile leaves its place to the next best. Of equal
     * scores the lower index wins.
     *
     * @throws IllegalArgumentException if the strategy is not {@linkplain #available available},
     *     the scores belong to other grids, or a pinned or dropped tile does not exist
     */
    public static Selection choose(SelectionSettings settings, Scores scores, GridChoice grids) {
        if (!available(settings.strategy(), grids)) {
            throw new IllegalArgumentException(
                    "The strategy %s is not available where %s sub-images choose among %s"
                            .formatted(settings.strategy(), grids.medium(), grids.high()));
        }
        if (scores.mediumCount() != grids.medium().count()
                || scores.highCount() != grids.high().count()) {
            throw new IllegalArgumentException(
                    "Scores of %d by %d sub-images do not belong to grids of %s and %s"
                            .formatted(
                                    scores.mediumCount(),
                                    scores.highCount(),
                                    grids.medium(),
                                    grids.high()));
        }
        for (int tile :
                Stream.of(settings.pinned(), settings.dropped())
                        .flatMap(s -> s.stream())
                        .toList()) {
            if (tile >= grids.high().count()) {
                throw new IllegalArgumentException(
                        "There is no tile %d in a grid of %s".formatted(tile, grids.high()));
            }
        }
        return new Selection(settings, new Chooser(settings, scores, grids).keep());
    }
}
