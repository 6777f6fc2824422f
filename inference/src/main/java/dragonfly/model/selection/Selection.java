package dragonfly.model.selection;

import dragonfly.model.picture.GridChoice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

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
        check(settings, scores, grids);
        TreeSet<Integer> chosen = new TreeSet<>();
        Map<Integer, Integer> choosers = new HashMap<>();
        Strategy strategy = settings.strategy();
        switch (strategy) {
            case REGION, SPATIAL -> {
                List<List<Integer>> regions =
                        strategy == Strategy.REGION ? Regions.blocks(grids) : Regions.inside(grids);
                for (int i = 0; i < regions.size(); i++) {
                    int medium = i;
                    regions.get(i).forEach(tile -> choosers.put(tile, medium));
                    Comparator<Integer> order = bestFirst(tile -> scores.at(medium, tile));
                    chosen.addAll(take(regions.get(i), settings.k(), order, settings));
                }
            }
            case RANDOM -> {
                Lots lots = new Lots(settings.seed());
                Comparator<Integer> order = Comparator.comparingLong(lots::of);
                for (List<Integer> block : Regions.blocks(grids)) {
                    chosen.addAll(take(block, settings.k(), order, settings));
                }
            }
            case GLOBAL, ALL, NONE -> {
                Comparator<Integer> order =
                        bestFirst(tile -> scores.at(scores.bestMedium(tile), tile));
                int count = wholeCount(settings, grids);
                chosen.addAll(take(allTiles(grids), count, order, settings));
            }
        }
        chosen.forEach(tile -> choosers.putIfAbsent(tile, scores.bestMedium(tile)));
        return new Selection(settings, describe(settings, scores, chosen, choosers));
    }

    private static void check(SelectionSettings settings, Scores scores, GridChoice grids) {
        if (!available(settings.strategy(), grids)) {
            throw new IllegalArgumentException(
                    "The strategy %s is not available where %s sub-images choose among %s"
                            .formatted(settings.strategy(), grids.medium(), grids.high()));
        }
        if (scores.mediumCount() != grids.medium().count()
                || scores.highCount() != grids.high().count()) {
            throw new IllegalArgumentException(
                    "Scores of %d × %d sub-images do not belong to grids of %s and %s"
                            .formatted(
                                    scores.mediumCount(),
                                    scores.highCount(),
                                    grids.medium(),
                                    grids.high()));
        }
        IntStream.concat(
                        settings.pinned().stream().mapToInt(Integer::intValue),
                        settings.dropped().stream().mapToInt(Integer::intValue))
                .filter(tile -> tile >= grids.high().count())
                .findFirst()
                .ifPresent(
                        tile -> {
                            throw new IllegalArgumentException(
                                    "There is no tile %d in a grid of %s"
                                            .formatted(tile, grids.high()));
                        });
    }

    private static int wholeCount(SelectionSettings settings, GridChoice grids) {
        int all = grids.high().count();
        return switch (settings.strategy()) {
            case ALL -> all;
            case NONE -> 0;
            default -> (int) Math.min((long) settings.k() * grids.medium().count(), all);
        };
    }

    /**
     * The pinned tiles of a region, and the first others in {@code order} until there are count.
     */
    private static List<Integer> take(
            List<Integer> region,
            int count,
            Comparator<Integer> order,
            SelectionSettings settings) {
        List<Integer> taken =
                new ArrayList<>(region.stream().filter(settings.pinned()::contains).toList());
        region.stream()
                .filter(tile -> !settings.pinned().contains(tile))
                .filter(tile -> !settings.dropped().contains(tile))
                // The region ascends and the sort is stable: of equals the lower index wins.
                .sorted(order)
                .limit(Math.max(0, count - taken.size()))
                .forEach(taken::add);
        return taken;
    }

    private static Comparator<Integer> bestFirst(
            java.util.function.ToDoubleFunction<Integer> score) {
        return Comparator.comparingDouble(
                tile -> -(double) Scores.rankable((float) score.applyAsDouble(tile)));
    }

    private static List<Integer> allTiles(GridChoice grids) {
        return IntStream.range(0, grids.high().count()).boxed().toList();
    }

    private static List<KeptTile> describe(
            SelectionSettings settings,
            Scores scores,
            TreeSet<Integer> chosen,
            Map<Integer, Integer> choosers) {
        boolean byChooser =
                settings.strategy() == Strategy.REGION || settings.strategy() == Strategy.SPATIAL;
        List<Integer> byScore =
                chosen.stream()
                        .sorted(bestFirst(tile -> scores.at(choosers.getOrDefault(tile, 0), tile)))
                        .toList();
        Map<Integer, Integer> ranks = new HashMap<>();
        Map<Integer, Integer> placesTaken = new HashMap<>();
        for (int tile : byScore) {
            int list = byChooser ? choosers.getOrDefault(tile, 0) : 0;
            ranks.put(tile, placesTaken.merge(list, 1, Integer::sum));
        }
        return chosen.stream()
                .map(
                        tile -> {
                            int chooser = choosers.getOrDefault(tile, 0);
                            return new KeptTile(
                                    tile,
                                    chooser,
                                    ranks.getOrDefault(tile, 0),
                                    scores.at(chooser, tile),
                                    settings.pinned().contains(tile));
                        })
                .toList();
    }
}
