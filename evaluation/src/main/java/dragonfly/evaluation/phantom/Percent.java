package dragonfly.evaluation.phantom;

import dragonfly.evaluation.metrics.Rate;

import java.util.Locale;

/** Shares in words. */
final class Percent {
    /** What stands for a figure that there is not. */
    static final String MISSING = "n/a";

    private Percent() {}

    /** For example "97.1 %". */
    static String sign(double share) {
        return Double.isNaN(share) ? MISSING : plain(share) + " %";
    }

    /** For example "97.1". */
    static String plain(double share) {
        return Double.isNaN(share) ? MISSING : String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** For example "97.1 (95.9–98.0)", with Wilson's 95 % interval. */
    static String interval(Rate rate) {
        return rate.n() == 0
                ? MISSING
                : "%s (%s–%s)"
                        .formatted(plain(rate.share()), plain(rate.low()), plain(rate.high()));
    }

    /** For example "97.1 ± 0.4", with the half of a 95 % interval. */
    static String interval(Mean mean) {
        return mean.types() == 0
                ? MISSING
                : "%s ± %s".formatted(plain(mean.value()), plain(1.96 * mean.error()));
    }
}
