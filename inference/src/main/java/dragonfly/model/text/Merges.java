package dragonfly.model.text;

import java.util.Arrays;

/**
 * Which two neighbouring tokens become which one, and in what order of preference: an open hash
 * table in flat arrays, 16 bytes a place.
 *
 * <p>Filled once, then only read, from any thread.
 */
final class Merges {
    private static final long FREE = -1;

    private final long[] pairs;
    private final int[] ranks;
    private final int[] results;

    /**
     * Takes room for the pairs.
     *
     * @param count how many pairs will be put
     */
    Merges(int count) {
        int places = HashTables.places(count);
        this.pairs = new long[places];
        this.ranks = new int[places];
        this.results = new int[places];
        Arrays.fill(pairs, FREE);
    }

    /** Notes a pair; of a pair that comes twice the later one counts, as in the reference. */
    void put(int left, int right, int rank, int result) {
        int place = place(left, right);
        pairs[place] = pair(left, right);
        ranks[place] = rank;
        results[place] = result;
    }

    /** Where a pair stands, to be asked for its rank and result; −1 where it never merges. */
    int find(int left, int right) {
        int place = place(left, right);
        return pairs[place] == FREE ? -1 : place;
    }

    /** The order of preference of what {@link #find} found: lower merges first. */
    int rank(int place) {
        return ranks[place];
    }

    /** The token that what {@link #find} found becomes. */
    int result(int place) {
        return results[place];
    }

    private int place(int left, int right) {
        long pair = pair(left, right);
        long hash = pair * 0x9E3779B97F4A7C15L;
        int place = (int) (hash >>> (64 - Integer.numberOfTrailingZeros(pairs.length)));
        while (pairs[place] != FREE && pairs[place] != pair) {
            place = (place + 1) & (pairs.length - 1);
        }
        return place;
    }

    private static long pair(int left, int right) {
        return (long) left << 32 | right;
    }
}
