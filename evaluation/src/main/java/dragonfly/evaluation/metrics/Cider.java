package dragonfly.evaluation.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * CIDEr in its variant D: n-grams of one to four words, weighted by how few texts have them in a
 * reference, compared with each reference (Vedantam and others, 2015), as pycocoevalcap counts it:
 * clipped, times a Gaussian of the difference in length (σ = 6), times 10.
 *
 * <p>The weights come from the references of the same corpus, so that a score belongs to its corpus
 * and a corpus of one text scores 0.
 */
public final class Cider {
    private static final int LONGEST = 4;
    private static final double SIGMA = 6;
    private static final double SCALE = 10;

    private final Map<List<String>, Integer> documents = new HashMap<>();
    private final double logCount;

    private Cider(List<Captioned> texts) {
        for (Captioned text : texts) {
            Set<List<String>> seen = new HashSet<>();
            text.references().forEach(reference -> seen.addAll(counts(reference).keySet()));
            seen.forEach(gram -> documents.merge(gram, 1, Integer::sum));
        }
        this.logCount = Math.log(texts.size());
    }

    /** The score of each text, 0 to 10, and their mean. */
    public static CorpusScore score(List<Captioned> texts) {
        if (texts.isEmpty()) {
            return CorpusScore.mean(List.of());
        }
        Cider cider = new Cider(texts);
        return CorpusScore.mean(texts.stream().map(cider::score).toList());
    }

    private double score(Captioned text) {
        Weights candidate = weights(text.candidate());
        double sum = 0;
        for (List<String> reference : text.references()) {
            sum += similarity(candidate, weights(reference));
        }
        return SCALE * sum / LONGEST / text.references().size();
    }

    /**
     * A text as weighted n-grams.
     *
     * @param byLength the weights of the n-grams of n + 1 words at place n
     * @param norms the lengths of these vectors
     * @param pairs how many pairs of words the text has: what the reference takes as its length
     */
    private record Weights(List<Map<List<String>, Double>> byLength, double[] norms, int pairs) {}

    private Weights weights(List<String> words) {
        List<Map<List<String>, Double>> byLength = new ArrayList<>();
        for (int n = 0; n < LONGEST; n++) {
            byLength.add(new HashMap<>());
        }
        double[] norms = new double[LONGEST];
        counts(words)
                .forEach(
                        (gram, count) -> {
                            double rare =
                                    logCount
                                            - Math.log(
                                                    Math.max(1, documents.getOrDefault(gram, 0)));
                            double weight = count * rare;
                            byLength.get(gram.size() - 1).put(gram, weight);
                            norms[gram.size() - 1] += weight * weight;
                        });
        for (int n = 0; n < LONGEST; n++) {
            norms[n] = Math.sqrt(norms[n]);
        }
        return new Weights(byLength, norms, Math.max(0, words.size() - 1));
    }

    private static double similarity(Weights candidate, Weights reference) {
        double sum = 0;
        for (int n = 0; n < LONGEST; n++) {
            Map<List<String>, Double> known = reference.byLength().get(n);
            double product = 0;
            for (Map.Entry<List<String>, Double> gram : candidate.byLength().get(n).entrySet()) {
                double weight = known.getOrDefault(gram.getKey(), 0.0);
                product += Math.min(gram.getValue(), weight) * weight;
            }
            double norms = candidate.norms()[n] * reference.norms()[n];
            sum += norms == 0 ? product : product / norms;
        }
        double apart = candidate.pairs() - reference.pairs();
        return sum * Math.exp(-apart * apart / (2 * SIGMA * SIGMA));
    }

    private static Map<List<String>, Integer> counts(List<String> words) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int n = 1; n <= LONGEST; n++) {
            for (int i = 0; i + n <= words.size(); i++) {
                counts.merge(List.copyOf(words.subList(i, i + n)), 1, Integer::sum);
            }
        }
        return counts;
    }
}
