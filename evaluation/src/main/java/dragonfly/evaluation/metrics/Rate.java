package dragonfly.evaluation.metrics;

/**
 * How often something was so.
 *
 * @param hits so often, 0 to n
 * @param n of so many
 */
public record Rate(int hits, int n) {
    /** Two-sided 95 % of a normal distribution. */
    private static final double Z = 1.959963984540054;

    public Rate {
        if (hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n + " cannot be");
        }
    }

    /** The share, 0 to 1; no number where n is 0. */
    public double share() {
        return n == 0 ? Double.NaN : (double) hits / n;
    }

    /** Lower end of Wilson's 95 % interval (1927); no number where n is 0. */
    public double low() {
        return n == 0 ? Double.NaN : Math.max(0, middle() - half());
    }

    /** Upper end of Wilson's 95 % interval; no number where n is 0. */
    public double high() {
        return n == 0 ? Double.NaN : Math.min(1, middle() + half());
    }

    private double middle() {
        return (share() + Z * Z / (2 * n)) / (1 + Z * Z / n);
    }

    private double half() {
        double p = share();
        return Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
    }

    /** Both counts together. */
    public Rate with(Rate other) {
        return new Rate(hits + other.hits, n + other.n);
    }

    /** One more, which was so or not. */
    public Rate and(boolean hit) {
        return new Rate(hits + (hit ? 1 : 0), n + 1);
    }
}
