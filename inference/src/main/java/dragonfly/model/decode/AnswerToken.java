package dragonfly.model.decode;

/**
 * One token of an answer.
 *
 * @param id in the tokenizer's vocabulary
 * @param text what it added to the answer's text
 * @param probability that the decoder gave it, 0 to 1, before temperature
 */
public record AnswerToken(int id, String text, double probability) {}
