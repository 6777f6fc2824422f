package dragonfly.model.decode;

import java.util.List;

/**
 * What the loop made.
 *
 * @param text the answer, cleaned as the reference cleans it, without special tokens
 * @param tokens those of the answer; a stop token is not among them
 * @param ids every id chosen, a stop id included
 * @param gaps best minus second logit at every step
 * @param stop why it ended
 * @param firstTokenNanos from the call to the first token
 * @param totalNanos from the call to the end
 */
public record Decoded(
        String text,
        List<AnswerToken> tokens,
        List<Integer> ids,
        List<Float> gaps,
        StopReason stop,
        long promptNanos,
        long firstTokenNanos,
        long totalNanos) {
    public Decoded {
        tokens = List.copyOf(tokens);
        ids = List.copyOf(ids);
        gaps = List.copyOf(gaps);
    }
}
