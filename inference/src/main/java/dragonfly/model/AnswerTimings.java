package dragonfly.model;

/**
 * Wall times of an answer in milliseconds.
 *
 * @param prefixMillis prefill of the image part; 0 where it was re-used
 * @param promptMillis prefill of the text
 * @param firstTokenMillis from the question to the first token, prefix included
 * @param decodeMillis all tokens after the first
 * @param promptTokens tokens of the text part
 * @param newTokens tokens chosen, a stop token included
 */
public record AnswerTimings(
        double prefixMillis,
        double promptMillis,
        double firstTokenMillis,
        double decodeMillis,
        int promptTokens,
        int newTokens) {
    /** Rate of the tokens after the first; 0 where there was only one. */
    public double tokensPerSecond() {
        return newTokens < 2 || decodeMillis <= 0 ? 0 : (newTokens - 1) * 1000.0 / decodeMillis;
    }
}
