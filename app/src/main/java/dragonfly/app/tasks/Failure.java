package dragonfly.app.tasks;

/**
 * Why work did not end well.
 *
 * @param sentence for the reader of the screen
 * @param detail the technical side, "" if there is none
 * @param cause what was thrown
 */
public record Failure(String sentence, String detail, Throwable cause) {}
