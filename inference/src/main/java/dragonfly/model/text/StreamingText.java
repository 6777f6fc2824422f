package dragonfly.model.text;

/**
 * The text of an answer while it is being written. Ids go in one by one; out comes what can be
 * shown: whole characters only, and nothing that a following token could change.
 *
 * <p>All parts together with {@link #finish} are the {@linkplain Tokenizer#cleanUp cleaned}
 * {@linkplain Tokenizer#decode decoded} text of all ids, letter for letter.
 *
 * <p>For one answer and one thread.
 */
public final class StreamingText {
    private final Tokenizer tokenizer;
    private final Utf8Text utf8 = new Utf8Text();
    private final CleanUp cleanUp = new CleanUp();

    public StreamingText(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /**
     * Takes the next id and gives the text that is now settled, often empty or of earlier ids.
     *
     * @throws IllegalArgumentException if the id is negative
     */
    public String add(int id) {
        StringBuilder text = new StringBuilder();
        tokenizer.append(id, utf8, text);
        return cleanUp.add(text.toString());
    }

    /** Gives the rest; no id follows. */
    public String finish() {
        StringBuilder text = new StringBuilder();
        utf8.finish(text);
        return cleanUp.add(text.toString()) + cleanUp.finish();
    }
}
