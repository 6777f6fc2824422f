package dragonfly.model.text;

import java.util.Arrays;
import java.util.List;

/**
 * Conversations in Llama 3's format, with the user's text escaped: names of special tokens in it
 * stay text. A single question gives the very ids of the reference's prompt.
 *
 * <p>Immutable; may be used from any thread.
 */
public final class Prompts {
    /** The tokens that the format is made of; a tokenizer must have all of them. */
    public static final List<String> TOKENS =
            List.of(PromptText.HEADER_START, PromptText.HEADER_END, PromptText.TURN_END);

    private final Tokenizer tokenizer;
    private final PromptStyle style;

    /**
     * Frames conversations for one tokenizer.
     *
     * @throws IllegalArgumentException if the tokenizer lacks one of {@link #TOKENS}
     */
    public Prompts(Tokenizer tokenizer, PromptStyle style) {
        for (String token : TOKENS) {
            if (tokenizer.id(token).isEmpty()) {
                throw new IllegalArgumentException("The tokenizer lacks the token " + token);
            }
        }
        this.tokenizer = tokenizer;
        this.style = style;
    }

    /**
     * Frames a conversation whose last turn is a question. Where it is too long, the oldest pairs
     * of question and answer are left out; if even the last question alone is too long, its end is
     * cut as the reference cuts it, the assistant's header with it.
     *
     * @throws IllegalArgumentException if the last turn is no question
     */
    public Prompt of(Conversation conversation) {
        List<Turn> turns = conversation.turns();
        // Roles alternate from a question on, so the last is a question if their number is odd.
        if (turns.size() % 2 == 0) {
            throw new IllegalArgumentException("A prompt must end with a question");
        }
        int dropped = 0;
        PromptText whole = write(conversation.system(), turns);
        while (whole.length() > style.room() && dropped + 2 < turns.size()) {
            dropped += 2;
            whole = write(conversation.system(), turns.subList(dropped, turns.size()));
        }
        return cut(whole.ids(), dropped, whole.text());
    }

    /**
     * A prompt that is written out already, as the golden cases have it: names of special tokens in
     * it become those tokens.
     */
    public Prompt raw(String prompt) {
        return cut(tokenizer.encode(prompt), 0, prompt);
    }

    private PromptText write(String system, List<Turn> turns) {
        PromptText text = new PromptText(tokenizer);
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            switch (turn.role()) {
                case USER -> text.question(i == 0 ? withSystem(system, turn.text()) : turn.text());
                case ASSISTANT -> text.answer(turn.text());
            }
        }
        text.openAnswer(style.trailingNewlines() ? PromptText.GAP : "");
        return text;
    }

    private static String withSystem(String system, String question) {
        return system.isEmpty() ? question : system + " " + question;
    }

    private Prompt cut(int[] ids, int dropped, String text) {
        int room = style.room();
        return ids.length <= room
                ? new Prompt(ids, 0, dropped, text)
                : new Prompt(Arrays.copyOf(ids, room), ids.length - room, dropped, text);
    }
}
