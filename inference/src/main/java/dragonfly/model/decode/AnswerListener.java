package dragonfly.model.decode;

/** Follows an answer while it is made. Called on the inference thread: return quickly. */
public interface AnswerListener {
    /** Hears nothing and never cancels. */
    AnswerListener NONE =
            new AnswerListener() {
                @Override
                public void delta(String text, double probability) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /**
     * More text that is final: the concatenation of all deltas is the answer's text.
     *
     * @param text never half a character; may be empty where a token only completes a later one
     * @param probability of the newest token, 0 to 1
     */
    void delta(String text, double probability);

    /** Asked before every token; true ends the answer with {@link StopReason#CANCELLED}. */
    boolean cancelled();
}
