package dragonfly.training.data;

import java.util.List;

/**
 * A conversation as the decoder reads it, from begin-of-text to the last answer's end.
 *
 * @param ids its tokens; to be read only
 * @param answers where its answers stand
 */
public record TextPiece(int[] ids, List<Answer> answers) {
    public TextPiece {
        answers = List.copyOf(answers);
    }

    /**
     * An answer within a piece.
     *
     * @param from index of its first token
     * @param to index behind its end-of-turn token
     * @param instruction what it answers
     */
    public record Answer(int from, int to, Instruction instruction) {}

    /** Tokens in it. */
    public int length() {
        return ids.length;
    }
}
