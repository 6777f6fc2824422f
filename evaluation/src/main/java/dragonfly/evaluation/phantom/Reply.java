package dragonfly.evaluation.phantom;

import dragonfly.phantom.text.QuestionType;

/**
 * An answer to a question about a phantom.
 *
 * @param wording place of the question's wording among {@link
 *     dragonfly.phantom.text.Wordings#of(QuestionType)}
 * @param expected what the scene says
 * @param given what the model said
 */
public record Reply(QuestionType type, int wording, String expected, String given) {
    /** Whether it is the expected answer, to the letter, but for white space around it. */
    public boolean right() {
        return given.strip().equals(expected);
    }
}
