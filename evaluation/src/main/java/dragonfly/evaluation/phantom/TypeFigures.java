package dragonfly.evaluation.phantom;

import dragonfly.evaluation.metrics.Rate;
import dragonfly.evaluation.metrics.TokenOverlap;
import dragonfly.phantom.text.QuestionType;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one type of question was answered.
 *
 * @param right answers that were right to the letter
 * @param majority share of the most frequent expected answer: what always saying it would score
 * @param chance one over the number of answers there can be
 * @param tokenF1 mean F1 of the words
 */
public record TypeFigures(
        QuestionType type, Rate right, double majority, double chance, double tokenF1) {
    /** The figures of all replies to a type, at least one. */
    static TypeFigures of(QuestionType type, List<Reply> replies) {
        Map<String, Integer> expected = new HashMap<>();
        Rate right = new Rate(0, 0);
        double overlap = 0;
        for (Reply reply : replies) {
            expected.merge(reply.expected(), 1, Integer::sum);
            right = right.and(reply.right());
            overlap += TokenOverlap.of(reply.given(), reply.expected()).f1();
        }
        return new TypeFigures(
                type,
                right,
                (double) Collections.max(expected.values()) / replies.size(),
                1.0 / type.answers().size(),
                overlap / replies.size());
    }
}
