package dragonfly.image.render;

import java.util.Arrays;

/** How often each value occurs, in ascending order of value. */
final class Distribution {
    private final double[] values;
    private final long[] countUpTo;

    private Distribution(double[] values, long[] countUpTo) {
        this.values = values;
        this.countUpTo = countUpTo;
    }

    /**
     * Sorts values that may come in any order.
     *
     * @param values finite numbers
     * @param weights how often each occurs, at least once
     */
    static Distribution of(double[] values, long[] weights) {
        double[] sorted = values.clone();
        long[] counts = weights.clone();
        if (!isAscending(values)) {
            Integer[] order = new Integer[values.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
            Arrays.setAll(sorted, i -> values[order[i]]);
            Arrays.setAll(counts, i -> weights[order[i]]);
        }
        Arrays.parallelPrefix(counts, Long::sum);
        return new Distribution(sorted, counts);
    }

    private static boolean isAscending(double[] values) {
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[i - 1]) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    /** The smallest value that at least the given share of all samples does not exceed. */
    double quantile(double share) {
        long total = countUpTo[countUpTo.length - 1];
        long rank = Math.clamp((long) Math.ceil(share * total), 1, total);
        int at = Arrays.binarySearch(countUpTo, rank);
        return values[at >= 0 ? at : -at - 1];
    }
}
