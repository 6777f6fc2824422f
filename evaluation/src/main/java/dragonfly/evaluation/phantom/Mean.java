package dragonfly.evaluation.phantom;

import dragonfly.evaluation.metrics.Rate;

import java.util.List;

/**
 * The mean accuracy over types of question, each counting alike.
 *
 * @param value the mean of the shares, 0 to 1; no number of no types
 * @param error its standard error, as far as it comes from the choice of phantoms, the types taken
 *     as independent of each other
 * @param types how many
 */
public record Mean(double value, double error, int types) {
    /** The mean of the shares of rates. */
    static Mean of(List<Rate> rates) {
        double sum = 0;
        double variance = 0;
        for (Rate rate : rates) {
            double p = rate.share();
            sum += p;
            variance += p * (1 - p) / rate.n();
        }
        int count = rates.size();
        return count == 0
                ? new Mean(Double.NaN, Double.NaN, 0)
                : new Mean(sum / count, Math.sqrt(variance) / count, count);
    }
}
