package dragonfly.model.text;

/**
 * The frame around a question.
 *
 * @param trailingNewlines whether two newlines follow the assistant's header (the reference's
 *     README; its test script leaves them out)
 * @param maxLength the text part is cut to its first {@code maxLength / 2 − 1} tokens
 */
public record PromptStyle(boolean trailingNewlines, int maxLength) {}
