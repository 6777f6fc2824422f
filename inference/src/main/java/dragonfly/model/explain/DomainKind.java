package dragonfly.model.explain;

import java.util.Arrays;

/**
 * One kind of picture that a model was trained on: a Gaussian over the summaries of its low
 * sub-images. Immutable; may be read from any thread.
 */
final class DomainKind {
    private final String name;
    private final double[] mean;
    private final double[][] whitening;

    /**
     * Copies the numbers.
     *
     * @param name shown to people
     * @param mean of each number of the summary
     * @param whitening the inverse of the covariance's Cholesky factor, lower triangular, row by
     *     row: row i has i + 1 finite numbers, the last one above 0
     * @throws IllegalArgumentException if the sizes do not fit or a number is none
     */
    DomainKind(String name, double[] mean, double[][] whitening) {
        this.name = name;
        this.mean = mean.clone();
        this.whitening = Arrays.stream(whitening).map(double[]::clone).toArray(double[][]::new);
        require(!name.isBlank(), "a kind needs a name");
        require(mean.length > 0, "a mean needs numbers");
        require(finite(this.mean), "a mean needs finite numbers");
        require(this.whitening.length == mean.length, "whitening and mean differ in width");
        for (int row = 0; row < this.whitening.length; row++) {
            double[] numbers = this.whitening[row];
            require(numbers.length == row + 1, "whitening is not lower triangular");
            require(finite(numbers), "whitening needs finite numbers");
            require(numbers[row] > 0, "whitening's diagonal is not above 0");
        }
    }

    private static boolean finite(double[] numbers) {
        return Arrays.stream(numbers).allMatch(Double::isFinite);
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    String name() {
        return name;
    }

    int width() {
        return mean.length;
    }

    /** The Mahalanobis distance of a summary: the length of whitening · (summary − mean). */
    double distance(float[] summary) {
        double square = 0;
        for (int row = 0; row < whitening.length; row++) {
            double sum = 0;
            for (int i = 0; i <= row; i++) {
                sum += whitening[row][i] * (summary[i] - mean[i]);
            }
            square += sum * sum;
        }
        return Math.sqrt(square);
    }
}
