package dragonfly.model.selection;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What decides the selection beside the scores.
 *
 * @param strategy how tiles are chosen
 * @param k tiles for each medium sub-image; more than there are means all
 * @param seed of the lots of {@link Strategy#RANDOM}; without effect elsewhere
 * @param pinned tiles that are kept whatever their score, as indices in the high level
 * @param dropped tiles that are never kept; none of them pinned
 */
public record SelectionSettings(
        Strategy strategy, int k, long seed, Set<Integer> pinned, Set<Integer> dropped) {
    private static final int PUBLISHED_K = 3;

    public SelectionSettings {
        if (k < 0) {
            throw new IllegalArgumentException("Cannot keep " + k + " tiles");
        }
        pinned = sorted(pinned);
        dropped = sorted(dropped);
        if (!Collections.disjoint(pinned, dropped)) {
            throw new IllegalArgumentException("A tile cannot be both pinned and dropped");
        }
    }

    /** As the published weights were trained: region, k = 3, no tile pinned or dropped. */
    public static SelectionSettings published() {
        return new SelectionSettings(Strategy.REGION, PUBLISHED_K, 0, Set.of(), Set.of());
    }

    /** The same with another strategy. */
    public SelectionSettings withStrategy(Strategy other) {
        return new SelectionSettings(other, k, seed, pinned, dropped);
    }

    /** The same with another number of tiles for each medium sub-image. */
    public SelectionSettings withK(int other) {
        return new SelectionSettings(strategy, other, seed, pinned, dropped);
    }

    /** The same with other lots. */
    public SelectionSettings withSeed(long other) {
        return new SelectionSettings(strategy, k, other, pinned, dropped);
    }

    /** The same with a tile pinned; if it was dropped, it no longer is. */
    public SelectionSettings pin(int tile) {
        return new SelectionSettings(strategy, k, seed, with(pinned, tile), without(dropped, tile));
    }

    /** The same with a tile dropped; if it was pinned, it no longer is. */
    public SelectionSettings drop(int tile) {
        return new SelectionSettings(strategy, k, seed, without(pinned, tile), with(dropped, tile));
    }

    /** The same with a tile neither pinned nor dropped. */
    public SelectionSettings release(int tile) {
        return new SelectionSettings(
                strategy, k, seed, without(pinned, tile), without(dropped, tile));
    }

    private static Set<Integer> sorted(Collection<Integer> tiles) {
        TreeSet<Integer> sorted = new TreeSet<>(tiles);
        if (!sorted.isEmpty() && sorted.first() < 0) {
            throw new IllegalArgumentException("There is no tile " + sorted.first());
        }
        return Collections.unmodifiableSortedSet(sorted);
    }

    private static Set<Integer> with(Set<Integer> tiles, int tile) {
        Set<Integer> more = new TreeSet<>(tiles);
        more.add(tile);
        return more;
    }

    private static Set<Integer> without(Set<Integer> tiles, int tile) {
        Set<Integer> fewer = new TreeSet<>(tiles);
        fewer.remove(tile);
        return fewer;
    }
}
