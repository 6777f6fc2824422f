package dragonfly.model.text;

import java.util.ArrayList;
import java.util.List;

/** A prompt in the making: its ids, and the same as text. */
final class PromptText {
    static final String HEADER_START = "<|start_header_id|>";
    static final String HEADER_END = "<|end_header_id|>";
    static final String TURN_END = "<|eot_id|>";

    /** Stands between a header and its text. */
    static final String GAP = "\n\n";

    private final Tokenizer tokenizer;
    private final List<Integer> ids = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    PromptText(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
        add(tokenizer.start());
    }

    /** A whole turn of the user. */
    void question(String question) {
        header("user");
        plain(GAP + question);
        special(TURN_END);
    }

    /** A whole turn of the assistant. Llama 3's format trims what stands between gap and end. */
    void answer(String answer) {
        header("assistant");
        plain(GAP + answer.strip());
        special(TURN_END);
    }

    /** The header behind which the model writes on. */
    void openAnswer(String gap) {
        header("assistant");
        plain(gap);
    }

    private void header(String role) {
        special(HEADER_START);
        plain(role);
        special(HEADER_END);
    }

    private void special(String name) {
        ids.add(tokenizer.id(name).orElseThrow());
        text.append(name);
    }

    private void plain(String words) {
        add(tokenizer.encodePlain(words));
        text.append(words);
    }

    private void add(int[] more) {
        for (int id : more) {
            ids.add(id);
        }
    }

    int length() {
        return ids.size();
    }

    int[] ids() {
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    String text() {
        return text.toString();
    }
}
