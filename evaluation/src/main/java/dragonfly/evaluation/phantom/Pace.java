package dragonfly.evaluation.phantom;

/**
 * How long an examination took.
 *
 * @param seconds wall time of all of it
 * @param waitMillis for a phantom to be drawn, mean over phantoms
 * @param lookMillis of a look, mean over phantoms; further arms choose anew among its tokens
 * @param answerMillis of an answer to a question, the image part of the first one included, mean
 * @param textMillis of a caption or a report, mean
 */
public record Pace(
        double seconds,
        double waitMillis,
        double lookMillis,
        double answerMillis,
        double textMillis) {}
