package dragonfly.model.text;

/**
 * The frame around a question.
 *
 * @param trailingNewlines whether two newlines follow the last assistant's header (the reference's
 *     README and Llama 3's own format; the reference's test script leaves them out)
 * @param maxLength the text part is cut to its first {@code maxLength / 2 − 1} tokens; at least 4
 */
public record PromptStyle(boolean trailingNewlines, int maxLength) {
    public PromptStyle {
        if (maxLength < 4) {
            throw new IllegalArgumentException(
                    "A text of at most %d tokens leaves no room".formatted(maxLength));
        }
    }

    /** How many tokens a prompt may have (reference: {@code int(max_length / 2) - 1}). */
    int room() {
        return maxLength / 2 - 1;
    }
}
