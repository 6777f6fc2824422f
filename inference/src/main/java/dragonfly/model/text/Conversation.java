package dragonfly.model.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Questions and answers about one picture. Immutable.
 *
 * @param system a text in front of the first question; empty for none
 * @param turns in order
 */
public record Conversation(String system, List<Turn> turns) {
    public Conversation {
        turns = List.copyOf(turns);
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
