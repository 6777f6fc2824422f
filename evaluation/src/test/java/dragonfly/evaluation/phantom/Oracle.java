package dragonfly.evaluation.phantom;

import dragonfly.model.picture.Level;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.picture.SubImageBox;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.Scene;
import dragonfly.phantom.text.Captions;
import dragonfly.phantom.text.Question;
import dragonfly.phantom.text.Questions;
import dragonfly.phantom.text.Reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows the truth about some phantoms by their pictures. It keeps the tiles of a 6 × 4 grid in
 * which small findings lie, and no tile with the strategy "none"; what it answers can be bent.
 */
class Oracle implements Candidate {
    private final Map<String, Scene> scenes = new HashMap<>();
    final List<SelectionSettings> asked = new ArrayList<>();
    int open;
    int looks;
    int answers;

    Oracle(long first, int count) {
        for (long number = first; number < first + count; number++) {
            Drawn drawn = Drawn.of(number);
            scenes.put(drawn.picture().sha256(), drawn.scene());
        }
    }

    /** What it says of a picture when the scene says something else or the same. */
    String bend(Scene scene, String truth) {
        return truth;
    }

    @Override
    public Sight look(RgbImage picture, SelectionSettings settings) {
        looks++;
        Scene scene = scenes.get(picture.sha256());
        if (scene == null) {
            throw new AssertionError("another picture than the phantom's");
        }
        return new Known(scene, settings);
    }

    @Override
    public String captionPrompt() {
        return "caption, please";
    }

    @Override
    public String reportPrompt() {
        return "report, please";
    }

    private final class Known implements Sight {
        private final Scene scene;
        private final SelectionSettings settings;

        private Known(Scene scene, SelectionSettings settings) {
            this.scene = scene;
            this.settings = settings;
            asked.add(settings);
            open++;
        }

        @Override
        public List<SubImageBox> keptTiles() {
            return settings.strategy() == Strategy.NONE
                    ? List.of()
                    : scene.smallFindings().stream().map(found -> tile(scene, found)).toList();
        }

        @Override
        public Optional<Boolean> outside() {
            return Optional.of(scene.seed() % 2 == 0);
        }

        @Override
        public Sight reselect(SelectionSettings other) {
            return new Known(scene, other);
        }

        @Override
        public String answer(String prompt, int mostTokens) {
            answers++;
            return bend(scene, truth(prompt));
        }

        private String truth(String prompt) {
            if (prompt.equals(captionPrompt())) {
                return Captions.of(scene);
            }
            if (prompt.equals(reportPrompt())) {
                return Reports.of(scene).text();
            }
            return Questions.of(scene).stream()
                    .filter(question -> question.wordings().contains(prompt))
                    .findFirst()
                    .map(Question::answer)
                    .orElseThrow(() -> new AssertionError("not a question: " + prompt));
        }

        @Override
        public void close() {
            open--;
        }
    }

    /** The tile of a 6 × 4 grid that holds a finding's centre. */
    static SubImageBox tile(Scene scene, Finding finding) {
        double wide = scene.size().width() / 6.0;
        double tall = scene.size().height() / 4.0;
        int column = (int) (finding.centre().x() / wide);
        int row = (int) (finding.centre().y() / tall);
        return new SubImageBox(
                Level.HIGH, row * 6 + column, column, row, column * wide, row * tall, wide, tall);
    }
}
