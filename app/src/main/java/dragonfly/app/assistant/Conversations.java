package dragonfly.app.assistant;

import dragonfly.model.text.Conversation;

import java.util.List;

/** What is said to the model with a question. */
final class Conversations {
    private Conversations() {}

    /**
     * The question alone, or after the complete answers before it.
     *
     * @param exchanges all about this image, oldest first
     * @param remember whether the earlier ones are carried; a draft of a report never carries them,
     *     since its prompt is one that stands alone
     */
    static Conversation of(List<Exchange> exchanges, Exchange asked, boolean remember) {
        Conversation conversation = new Conversation("", List.of());
        if (remember && asked.purpose() == Exchange.Purpose.ANSWER) {
            for (Exchange earlier : exchanges) {
                if (earlier == asked) {
                    break;
                }
                if (earlier.stateProperty().get() == Exchange.State.DONE
                        && earlier.purpose() == Exchange.Purpose.ANSWER) {
                    conversation = conversation.ask(earlier.question()).answered(earlier.text());
                }
            }
        }
        return conversation.ask(asked.question());
    }
}
