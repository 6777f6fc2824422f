package dragonfly.training.stage;

import java.util.List;

/**
 * A Gaussian over summaries, and how far a summary lies from it.
 *
 * @param mean of each number
 * @param whitening the inverse of the covariance's Cholesky factor, lower triangular, row by row:
 *     row i has i + 1 numbers
 */
public record Gaussian(double[] mean, double[][] whitening) {
    /** This part of the mean variance is added to every variance, so that no direction is empty. */
    private static final double RIDGE = 1e-3;

    /** Fits a Gaussian to at least two summaries of the same width. */
    public static Gaussian fit(List<float[]> summaries) {
        int width = summaries.getFirst().length;
        double[] mean = new double[width];
        for (float[] summary : summaries) {
            for (int i = 0; i < width; i++) {
                mean[i] += summary[i] / (double) summaries.size();
            }
        }
        double[][] covariance = new double[width][width];
        for (float[] summary : summaries) {
            for (int i = 0; i < width; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] +=
                            (summary[i] - mean[i])
                                    * (summary[j] - mean[j])
                                    / (summaries.size() - 1.0);
                }
            }
        }
        double trace = 0;
        for (int i = 0; i < width; i++) {
            trace += covariance[i][i];
        }
        for (int i = 0; i < width; i++) {
            covariance[i][i] += RIDGE * trace / width;
        }
        return new Gaussian(mean, inverse(cholesky(covariance)));
    }

    private static double[][] cholesky(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][];
        for (int i = 0; i < n; i++) {
            l[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / l[j][j];
            }
        }
        return l;
    }

    private static double[][] inverse(double[][] l) {
        int n = l.length;
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            inverse[i] = new double[i + 1];
            inverse[i][i] = 1 / l[i][i];
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int k = j; k < i; k++) {
                    sum -= l[i][k] * inverse[k][j];
                }
                inverse[i][j] = sum / l[i][i];
            }
        }
        return inverse;
    }

    /** The Mahalanobis distance of a summary. */
    public double distance(float[] summary) {
        double square = 0;
        for (int i = 0; i < whitening.length; i++) {
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += whitening[i][j] * (summary[j] - mean[j]);
            }
            square += sum * sum;
        }
        return Math.sqrt(square);
    }
}
