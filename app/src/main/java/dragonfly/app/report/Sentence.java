package dragonfly.app.report;

/**
 * One sentence of a draft.
 *
 * @param text without the white space around it
 * @param after the white space that follows: a blank, line ends, or nothing
 * @param origin who wrote it
 */
public record Sentence(String text, String after, Origin origin) {
    /** The same words by someone else. */
    Sentence by(Origin other) {
        return new Sentence(text, after, other);
    }
}
