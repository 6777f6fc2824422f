package dragonfly.model.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Questions and answers about one picture, in turn, beginning with a question. Immutable.
 *
 * @param system a text that stands in front of the first question; empty for none
 * @param turns in order
 */
public record Conversation(String system, List<Turn> turns) {
    /**
     * Checks the order of the turns.
     *
     * @throws IllegalArgumentException if the first turn is no question or two turns of one role
     *     follow each other
     */
    public Conversation {
        turns = List.copyOf(turns);
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).role() != (i % 2 == 0 ? Role.USER : Role.ASSISTANT)) {
                throw new IllegalArgumentException(
                        "Questions and answers must alternate, beginning with a question");
            }
        }
    }

    /** The same conversation with one more question. */
    public Conversation ask(String question) {
        return with(new Turn(Role.USER, question));
    }

    /** The same conversation with the answer to its last question. */
    public Conversation answered(String answer) {
        return with(new Turn(Role.ASSISTANT, answer));
    }

    private Conversation with(Turn turn) {
        List<Turn> more = new ArrayList<>(turns);
        more.add(turn);
        return new Conversation(system, more);
    }
}
