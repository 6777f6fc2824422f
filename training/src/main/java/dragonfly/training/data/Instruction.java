package dragonfly.training.data;

/**
 * A question about a picture and its answer.
 *
 * @param type the kind of question, the same for all wordings of it
 * @param form what it asks for
 * @param needsHigh whether only the high level can answer it
 * @param question as a person would type it
 * @param answer the whole answer
 */
public record Instruction(
        String type, Form form, boolean needsHigh, String question, String answer) {}
