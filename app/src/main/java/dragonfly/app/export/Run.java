package dragonfly.app.export;

import dragonfly.model.Answer;
import dragonfly.model.Look;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.runtime.Providers;

import java.util.List;
import java.util.Optional;

/**
 * One run of a model on one image, with everything there is to say about it.
 *
 * @param image what it was shown
 * @param model which model
 * @param providers what its sessions ran on
 * @param notices sentences of the model that a person must see
 * @param look what it read; open, and closed by who made it
 * @param openMillis how long loading the model took
 * @param asked the question and its answer, if one was asked
 */
public record Run(
        ShownImage image,
        ModelBundle model,
        Providers providers,
        List<String> notices,
        Look look,
        double openMillis,
        Optional<Asked> asked) {
    /** Copies the list. */
    public Run {
        notices = List.copyOf(notices);
    }

    /**
     * A question and its answer.
     *
     * @param question as the user put it
     * @param settings how tokens were chosen
     */
    public record Asked(String question, DecodeSettings settings, Answer answer) {}

    /** The same run after a question. */
    public Run with(Asked question) {
        return new Run(image, model, providers, notices, look, openMillis, Optional.of(question));
    }
}
