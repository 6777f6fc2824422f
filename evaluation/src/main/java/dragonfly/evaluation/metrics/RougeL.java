package dragonfly.evaluation.metrics;

import java.util.List;

/**
 * ROUGE-L: how much of a text stands in a reference in the same order (Lin, 2004), as pycocoevalcap
 * counts it: the best precision and the best recall over the references, which need not be of one
 * reference, joined with β = 1.2.
 */
public final class RougeL {
    private static final double BETA_SQUARED = 1.2 * 1.2;

    private RougeL() {}

    /** The score of each text and their mean. */
    public static CorpusScore score(List<Captioned> texts) {
        return CorpusScore.mean(texts.stream().map(RougeL::score).toList());
    }

    /** The score of one text, 0 to 1. */
    static double score(Captioned text) {
        double precision = 0;
        double recall = 0;
        for (List<String> reference : text.references()) {
            int common = longestCommon(text.candidate(), reference);
            precision = Math.max(precision, share(common, text.candidate().size()));
            recall = Math.max(recall, share(common, reference.size()));
        }
        return precision == 0 || recall == 0
                ? 0
                : (1 + BETA_SQUARED) * precision * recall / (recall + BETA_SQUARED * precision);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** Length of the longest common subsequence. */
    static int longestCommon(List<String> one, List<String> other) {
        int[] above = new int[other.size() + 1];
        for (String word : one) {
            int diagonal = 0;
            for (int i = 1; i <= other.size(); i++) {
                int up = above[i];
                above[i] =
                        word.equals(other.get(i - 1)) ? diagonal + 1 : Math.max(up, above[i - 1]);
                diagonal = up;
            }
        }
        return above[other.size()];
    }
}
