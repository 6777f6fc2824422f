package dragonfly.evaluation.metrics;

import java.util.List;

/**
 * A text to be judged and what it might have said.
 *
 * @param candidate the words of the text, as {@link PtbTokenizer} cuts them
 * @param references the words of at least one text that would have been right
 */
public record Captioned(List<String> candidate, List<List<String>> references) {
    public Captioned {
        candidate = List.copyOf(candidate);
        references = references.stream().map(List::copyOf).toList();
        if (references.isEmpty()) {
            throw new IllegalArgumentException("Without a reference nothing can be judged");
        }
    }

    /** Cuts both into words. */
    public static Captioned of(String candidate, String... references) {
        return new Captioned(
                PtbTokenizer.tokens(candidate),
                List.of(references).stream().map(PtbTokenizer::tokens).toList());
    }
}
