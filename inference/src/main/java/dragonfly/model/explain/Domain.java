package dragonfly.model.explain;

import java.util.List;

/**
 * What a model was trained on, as it sees it: for each kind of picture a Gaussian over the mean of
 * the high sub-images' projected summaries (paper, Eq. 1). A picture that is far from all of them
 * is none that the model can say anything about. The high level is taken because it sees texture
 * and grain: real chest films lie near the phantoms at the low one (measured: 1.2 times the limit
 * there, 1.8 times at the high level). Immutable; may be read from any thread.
 */
public final class Domain {
    private final List<DomainKind> kinds;
    private final double threshold;

    /**
     * @param kinds at least one, all of the same width
     * @param threshold the distance to the nearest kind above which a picture is outside
     * @throws IllegalArgumentException if they do not fit together
     */
    Domain(List<DomainKind> kinds, double threshold) {
        this.kinds = List.copyOf(kinds);
        this.threshold = threshold;
        if (kinds.isEmpty() || kinds.stream().anyMatch(k -> k.width() != width())) {
            throw new IllegalArgumentException("kinds are missing or differ in width");
        }
        if (!(threshold > 0 && Double.isFinite(threshold))) {
            throw new IllegalArgumentException("the threshold is no distance");
        }
    }

    /** Numbers of a summary. */
    public int width() {
        return kinds.getFirst().width();
    }

    /** Names of the kinds of pictures, in the file's order. */
    public List<String> kinds() {
        return kinds.stream().map(DomainKind::name).toList();
    }

    /** The distance above which a picture is outside. */
    public double threshold() {
        return threshold;
    }

    /**
     * Says how far a picture is from the nearest kind.
     *
     * @param high the summary of every high sub-image: the mean of all its projected tokens, class
     *     token included
     * @throws IllegalArgumentException if there is none or one is of another width
     */
    public DomainVerdict judge(List<float[]> high) {
        if (high.isEmpty()) {
            throw new IllegalArgumentException("A picture without high sub-images");
        }
        double[] sums = new double[width()];
        for (float[] summary : high) {
            checkWidth(summary);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += summary[i];
            }
        }
        float[] mean = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            mean[i] = (float) (sums[i] / high.size());
        }
        return nearest(mean);
    }

    private void checkWidth(float[] summary) {
        if (summary.length != width()) {
            throw new IllegalArgumentException(
                    "A summary of width %d cannot be judged by one of width %d"
                            .formatted(summary.length, width()));
        }
    }

    private DomainVerdict nearest(float[] summary) {
        DomainKind nearest = kinds.getFirst();
        double smallest = nearest.distance(summary);
        for (DomainKind kind : kinds.subList(1, kinds.size())) {
            double distance = kind.distance(summary);
            if (distance < smallest) {
                smallest = distance;
                nearest = kind;
            }
        }
        return new DomainVerdict(smallest, threshold, nearest.name());
    }
}
