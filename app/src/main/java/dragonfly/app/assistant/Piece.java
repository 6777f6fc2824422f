package dragonfly.app.assistant;

/**
 * A piece of an answer as it comes from the decoder.
 *
 * @param text never half a character; may be empty
 * @param probability that the decoder gave the newest token in it, 0 to 1
 */
public record Piece(String text, double probability) {}
