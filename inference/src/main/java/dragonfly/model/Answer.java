package dragonfly.model;

import dragonfly.model.decode.AnswerToken;
import dragonfly.model.decode.StopReason;

import java.util.List;

/**
 * An answer and all that is known about how it came about.
 *
 * @param text cleaned as the reference cleans it, without special tokens
 * @param tokens with the probability of each
 * @param stop why it ended
 * @param timings wall times
 * @param cutTokens tokens of the question that did not fit and were cut (the reference's rule)
 * @param droppedTurns earlier question and answer pairs that were left out for room
 * @param prefixReused whether the image part was already prefilled
 * @param prompt the text that was encoded
 */
public record Answer(
        String text,
        List<AnswerToken> tokens,
        StopReason stop,
        AnswerTimings timings,
        int cutTokens,
        int droppedTurns,
        boolean prefixReused,
        String prompt) {
    public Answer {
        tokens = List.copyOf(tokens);
    }
}
