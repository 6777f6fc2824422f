package dragonfly.evaluation.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the words of an answer are those that were expected, as LLaVA-Med's evaluation code
 * before its version 1.5 counts them for open questions. A word that is right counts as often as
 * the answer says it.
 *
 * @param f1 harmonic mean of the next two, 0 where no word is right
 * @param precision share of the answer's words that were expected
 * @param recall share of the expected words that stand in the answer
 * @param exactMatch expected words that stand in the answer, over the number of its words
 */
public record TokenOverlap(double f1, double precision, double recall, double exactMatch) {
    private static final TokenOverlap NOTHING = new TokenOverlap(0, 0, 0, 0);

    /** Compares an answer with the expected one. */
    public static TokenOverlap of(String answer, String expected) {
        Map<String, Integer> given = counts(VqaWords.of(answer));
        Map<String, Integer> wanted = counts(VqaWords.of(expected));
        int right = 0;
        int wrong = 0;
        for (Map.Entry<String, Integer> word : given.entrySet()) {
            if (wanted.containsKey(word.getKey())) {
                right += word.getValue();
            } else {
                wrong += word.getValue();
            }
        }
        int missing = 0;
        int found = 0;
        for (Map.Entry<String, Integer> word : wanted.entrySet()) {
            if (given.containsKey(word.getKey())) {
                found++;
            } else {
                missing += word.getValue();
            }
        }
        if (right == 0) {
            return NOTHING;
        }
        double precision = (double) right / (right + wrong);
        double recall = (double) right / (right + missing);
        return new TokenOverlap(
                2 * precision * recall / (precision + recall),
                precision,
                recall,
                (double) found / (right + wrong));
    }

    private static Map<String, Integer> counts(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }
}
