package dragonfly.model.text;

import java.util.ArrayList;
import java.util.List;

/** Gives text as ids come. */
public final class StreamingText {
    private final Tokenizer tokenizer;
    private final List<Integer> ids = new ArrayList<>();
    private String shown = "";

    public StreamingText(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    public String add(int id) {
        ids.add(id);
        String all = text();
        int safe = Math.max(0, all.length() - 8);
        return advance(all, Math.max(safe, shown.length()));
    }

    public String finish() {
        String all = text();
        return advance(all, all.length());
    }

    private String advance(String all, int to) {
        String delta =
                to > shown.length() && to <= all.length() ? all.substring(shown.length(), to) : "";
        shown += delta;
        return delta;
    }

    private String text() {
        return Tokenizer.cleanUp(
                tokenizer.decode(ids.stream().mapToInt(Integer::intValue).toArray()));
    }
}
