package dragonfly.model.selection;

/**
 * How much each medium sub-image asks for each high one: the dot product of their summaries,
 * without any normalisation (paper, Eq. 1 and 2).
 *
 * <p>Immutable; may be read from any thread.
 */
public final class Scores {
    private final int mediumCount;
    private final int highCount;
    private final float[] values;

    private Scores(int mediumCount, int highCount) {
        this.mediumCount = mediumCount;
        this.highCount = highCount;
        this.values = new float[Math.multiplyExact(mediumCount, highCount)];
    }

    /**
     * Scores from summaries. Sums are taken in double and rounded once, so that the order of the
     * addends does not show.
     *
     * @param mediumSummaries one vector for each medium sub-image, all of the decoder's width
     * @param highSummaries one vector for each high sub-image, of the same width
     * @throws IllegalArgumentException if vectors differ in length
     */
    public static Scores of(float[][] mediumSummaries, float[][] highSummaries) {
        Scores scores = new Scores(mediumSummaries.length, highSummaries.length);
        for (int medium = 0; medium < mediumSummaries.length; medium++) {
            for (int high = 0; high < highSummaries.length; high++) {
                scores.values[medium * scores.highCount + high] =
                        dot(mediumSummaries[medium], highSummaries[high]);
            }
        }
        return scores;
    }

    /**
     * Scores that were computed before, for replaying a look.
     *
     * @param rows one row for each medium sub-image, one value in it for each high one; copied
     * @throws IllegalArgumentException if rows differ in length
     */
    public static Scores ofRows(float[][] rows) {
        Scores scores = new Scores(rows.length, rows.length == 0 ? 0 : rows[0].length);
        for (int medium = 0; medium < rows.length; medium++) {
            if (rows[medium].length != scores.highCount) {
                throw new IllegalArgumentException("Rows of scores differ in length");
            }
            System.arraycopy(
                    rows[medium], 0, scores.values, medium * scores.highCount, scores.highCount);
        }
        return scores;
    }

    private static float dot(float[] one, float[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "Summaries of width %d and %d cannot be compared"
                            .formatted(one.length, other.length));
        }
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return (float) sum;
    }

    /** The score of a high sub-image for a medium one. */
    public float at(int medium, int high) {
        if (high < 0 || high >= highCount) {
            throw new IndexOutOfBoundsException(high);
        }
        return values[medium * highCount + high];
    }

    /** Number of medium sub-images. */
    public int mediumCount() {
        return mediumCount;
    }

    /** Number of high sub-images. */
    public int highCount() {
        return highCount;
    }

    /** The medium sub-image for which a high one scores best; the lower one among equals. */
    int bestMedium(int high) {
        int best = 0;
        for (int medium = 1; medium < mediumCount; medium++) {
            if (rankable(at(medium, high)) > rankable(at(best, high))) {
                best = medium;
            }
        }
        return best;
    }

    /** What is compared instead of a score: a score that is no number stands behind all others. */
    static float rankable(float score) {
        // Adding 0 turns −0 into 0: the two are equal scores, and Float.compare would part them.
        return Float.isNaN(score) ? Float.NEGATIVE_INFINITY : score + 0.0f;
    }
}
