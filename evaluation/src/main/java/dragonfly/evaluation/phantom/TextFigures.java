package dragonfly.evaluation.phantom;

import dragonfly.evaluation.metrics.Captioned;
import dragonfly.evaluation.metrics.Cider;
import dragonfly.evaluation.metrics.Meteor;
import dragonfly.evaluation.metrics.Rate;
import dragonfly.evaluation.metrics.RougeL;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How captions or reports were written.
 *
 * @param exact texts that are right to the letter
 * @param sentences sentences of the expected texts that stand to the letter in what was written
 * @param rougeL mean, 0 to 1
 * @param meteor of the corpus, 0 to 1; empty where METEOR's program is not here
 * @param cider mean, 0 to 10, with document frequencies of these very texts
 */
public record TextFigures(
        Rate exact, Rate sentences, double rougeL, OptionalDouble meteor, double cider) {
    /**
     * The figures of texts; empty where there is none.
     *
     * @throws IOException if METEOR's program fails
     */
    static Optional<TextFigures> of(List<Written> texts, Optional<Meteor> meteor)
            throws IOException {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        Rate exact = new Rate(0, 0);
        Rate sentences = new Rate(0, 0);
        for (Written text : texts) {
            exact = exact.and(text.right());
            sentences = sentences.with(sentences(text));
        }
        List<Captioned> words =
                texts.stream().map(text -> Captioned.of(text.given(), text.expected())).toList();
        return Optional.of(
                new TextFigures(
                        exact,
                        sentences,
                        RougeL.score(words).corpus(),
                        meteor.isPresent()
                                ? OptionalDouble.of(meteor.get().score(words).corpus())
                                : OptionalDouble.empty(),
                        Cider.score(words).corpus()));
    }

    /** How many sentences of the expected text were written; each counts once. */
    static Rate sentences(Written text) {
        List<String> left = new ArrayList<>(sentences(text.given()));
        Rate found = new Rate(0, 0);
        for (String sentence : sentences(text.expected())) {
            found = found.and(left.remove(sentence));
        }
        return found;
    }

    private static List<String> sentences(String text) {
        return Arrays.asList(text.strip().split("(?<=\\.)\\s+", -1));
    }
}
