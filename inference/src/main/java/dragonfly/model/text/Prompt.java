package dragonfly.model.text;

/**
 * A text part ready for the decoder.
 *
 * @param ids tokens
 * @param cutTokens tokens that did not fit at the end
 * @param droppedTurns question and answer pairs that were left out at the front
 * @param text that was encoded
 */
public record Prompt(int[] ids, int cutTokens, int droppedTurns, String text) {}
