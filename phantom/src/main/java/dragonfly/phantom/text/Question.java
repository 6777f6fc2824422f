package dragonfly.phantom.text;

import java.util.List;

/**
 * A question about one phantom, in several wordings of one meaning, with its answer.
 *
 * @param wordings at least three
 * @param answer in lower case, without a full stop
 */
public record Question(QuestionType type, List<String> wordings, String answer) {
    public Question {
        wordings = List.copyOf(wordings);
    }

    /** Whether the answer, or a part of it, is seen at the high level only. */
    public boolean needsHigh() {
        return type.needsHigh();
    }

    /** Whether it is answered by yes or no. */
    public boolean closed() {
        return type.closed();
    }
}
