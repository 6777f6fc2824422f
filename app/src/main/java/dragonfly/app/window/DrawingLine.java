package dragonfly.app.window;

import dragonfly.app.tasks.Job;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/** Says how far the drawing of sample cases is, once it has taken longer than a blink. */
final class DrawingLine extends HBox {
    private final Label sentence = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final PauseTransition patience = new PauseTransition(Duration.millis(500));

    DrawingLine(ObservableValue<@Nullable Job> jobs) {
        super(12);
        sentence.getStyleClass().add("pill-text");
        bar.setPrefWidth(120);
        getChildren().addAll(sentence, bar);
        getStyleClass().addAll("pill", "pill-alone");
        setAlignment(Pos.CENTER);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setVisible(false);
        setMouseTransparent(true);
        patience.setOnFinished(event -> setVisible(jobs.getValue() != null));
        jobs.addListener((value, before, now) -> follow(now));
    }

    /** One job may follow another at once: the time runs from the first. */
    private void follow(@Nullable Job job) {
        bar.progressProperty().unbind();
        sentence.textProperty().unbind();
        if (job == null) {
            patience.stop();
            setVisible(false);
            return;
        }
        bar.progressProperty().bind(job.fractionProperty());
        sentence.textProperty().bind(job.sentenceProperty());
        if (!isVisible()) {
            patience.playFromStart();
        }
    }
}
