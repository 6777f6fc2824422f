package dragonfly.model.selection;

import dragonfly.model.picture.GridChoice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One selection in the making: who chooses among which tiles, and by what order. */
final class Chooser {
    private final SelectionSettings settings;
    private final Scores scores;
    private final GridChoice grids;

    Chooser(SelectionSettings settings, Scores scores, GridChoice grids) {
        this.settings = settings;
        this.scores = scores;
        this.grids = grids;
    }

    /** The kept tiles by ascending index. */
    List<KeptTile> keep() {
        List<KeptTile> kept =
                switch (settings.strategy()) {
                    case REGION -> byRegion(Regions.blocks(grids));
                    case SPATIAL -> byRegion(Regions.inside(grids));
                    case GLOBAL ->
                            byBestScore(
                                    Math.min(
                                            (long) settings.k() * grids.medium().count(),
                                            grids.high().count()));
                    case ALL -> byBestScore(grids.high().count());
                    case NONE -> byBestScore(0);
                    case RANDOM -> byLot();
                };
        return kept.stream().sorted(Comparator.comparingInt(KeptTile::tile)).toList();
    }

    /** Each medium sub-image takes k of its own region and ranks what it took. */
    private List<KeptTile> byRegion(List<List<Integer>> regions) {
        List<KeptTile> kept = new ArrayList<>();
        for (int medium = 0; medium < regions.size(); medium++) {
            int chooser = medium;
            Comparator<Integer> order = bestFirst(tile -> chooser);
            Stream<Integer> taken = take(regions.get(medium), settings.k(), order);
            kept.addAll(ranked(taken, tile -> chooser));
        }
        return kept;
    }

    /** The best {@code count} of all tiles by the score for the medium sub-image they suit best. */
    private List<KeptTile> byBestScore(long count) {
        List<Integer> all = IntStream.range(0, grids.high().count()).boxed().toList();
        return ranked(take(all, count, bestFirst(scores::bestMedium)), scores::bestMedium);
    }

    private List<KeptTile> byLot() {
        IntToLongFunction lots = new Lots(settings.seed())::of;
        Comparator<Integer> order = Comparator.comparingLong(lots::applyAsLong);
        Stream<Integer> taken =
                Regions.blocks(grids).stream().flatMap(block -> take(block, settings.k(), order));
        return ranked(taken, scores::bestMedium);
    }

    /**
     * The pinned tiles of a region, then the first others in {@code order} until there are {@code
     * count}.
     */
    private Stream<Integer> take(List<Integer> region, long count, Comparator<Integer> order) {
        List<Integer> pinned = region.stream().filter(settings.pinned()::contains).toList();
        Stream<Integer> others =
                region.stream()
                        .filter(tile -> !settings.pinned().contains(tile))
                        .filter(tile -> !settings.dropped().contains(tile))
                        // A region ascends and the sort is stable: of equals the lower index wins.
                        .sorted(order)
                        .limit(Math.max(0, count - pinned.size()));
        return Stream.concat(pinned.stream(), others);
    }

    /** Tiles with their choosers and their places among each other by score. */
    private List<KeptTile> ranked(Stream<Integer> tiles, IntUnaryOperator chooser) {
        List<Integer> byScore = tiles.sorted().sorted(bestFirst(chooser)).toList();
        List<KeptTile> ranked = new ArrayList<>(byScore.size());
        for (int tile : byScore) {
            int medium = chooser.applyAsInt(tile);
            ranked.add(
                    new KeptTile(
                            tile,
                            medium,
                            ranked.size() + 1,
                            scores.at(medium, tile),
                            settings.pinned().contains(tile)));
        }
        return ranked;
    }

    private Comparator<Integer> bestFirst(IntUnaryOperator chooser) {
        return (one, other) ->
                Float.compare(
                        Scores.rankable(scores.at(chooser.applyAsInt(other), other)),
                        Scores.rankable(scores.at(chooser.applyAsInt(one), one)));
    }
}
