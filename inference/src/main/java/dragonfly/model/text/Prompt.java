package dragonfly.model.text;

/**
 * The text part of the decoder's input.
 *
 * @param ids its tokens, the begin-of-text token included where the tokenizer has one; owned by the
 *     prompt, to be read only
 * @param cutTokens tokens at its end that did not fit and are not among {@code ids}
 * @param droppedTurns turns at the conversation's beginning that were left out
 * @param text what was encoded, before the cut
 */
public record Prompt(int[] ids, int cutTokens, int droppedTurns, String text) {}
