package dragonfly.model.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Frames questions in Llama 3's format. */
public final class Prompts {
    private final Tokenizer tokenizer;
    private final PromptStyle style;

    public Prompts(Tokenizer tokenizer, PromptStyle style) {
        this.tokenizer = tokenizer;
        this.style = style;
    }

    public Prompt of(Conversation conversation) {
        List<Integer> ids = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        tokenizer.bos().ifPresent(ids::add);
        String system = conversation.system().isEmpty() ? "" : conversation.system() + " ";
        for (int i = 0; i < conversation.turns().size(); i++) {
            Turn turn = conversation.turns().get(i);
            String name = turn.role() == Role.USER ? "user" : "assistant";
            special(ids, text, "<|start_header_id|>");
            plain(ids, text, name);
            special(ids, text, "<|end_header_id|>");
            plain(ids, text, "\n\n" + (i == 0 ? system : "") + turn.text());
            special(ids, text, "<|eot_id|>");
        }
        special(ids, text, "<|start_header_id|>");
        plain(ids, text, "assistant");
        special(ids, text, "<|end_header_id|>");
        plain(ids, text, style.trailingNewlines() ? "\n\n" : "");
        return cut(ids.stream().mapToInt(Integer::intValue).toArray(), text.toString());
    }

    public Prompt raw(String prompt) {
        return cut(tokenizer.encode(prompt), prompt);
    }

    private void special(List<Integer> ids, StringBuilder text, String name) {
        tokenizer.id(name).ifPresent(ids::add);
        text.append(name);
    }

    private void plain(List<Integer> ids, StringBuilder text, String words) {
        for (int id : tokenizer.encodePlain(words)) {
            ids.add(id);
        }
        text.append(words);
    }

    private Prompt cut(int[] ids, String text) {
        int room = style.maxLength() / 2 - 1;
        return ids.length <= room
                ? new Prompt(ids, 0, 0, text)
                : new Prompt(Arrays.copyOf(ids, room), ids.length - room, 0, text);
    }
}
