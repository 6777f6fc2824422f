package dragonfly.evaluation.metrics;

import java.util.List;

/**
 * A metric over texts.
 *
 * @param corpus over all of them; papers print it × 100
 * @param items of each text, in order
 */
public record CorpusScore(double corpus, List<Double> items) {
    public CorpusScore {
        items = List.copyOf(items);
    }

    /** The mean of the items is the corpus; 0 of no items. */
    static CorpusScore mean(List<Double> items) {
        return new CorpusScore(
                items.stream().mapToDouble(Double::doubleValue).average().orElse(0), items);
    }
}
