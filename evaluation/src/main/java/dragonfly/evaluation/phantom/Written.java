package dragonfly.evaluation.phantom;

/**
 * A caption or a report.
 *
 * @param expected what the scene says
 * @param given what the model wrote
 */
public record Written(String expected, String given) {
    /** Whether it is the expected text, to the letter, but for white space around it. */
    public boolean right() {
        return given.strip().equals(expected);
    }
}
