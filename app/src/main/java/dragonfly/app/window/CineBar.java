package dragonfly.app.window;

import dragonfly.app.palette.Commands;
import dragonfly.app.theme.Icon;
import dragonfly.app.viewer.CineController;
import dragonfly.app.viewer.Viewer;
import dragonfly.app.words.Words;
import dragonfly.image.MedicalImage;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Under an image of several frames: play, step, and which frame of how many. */
final class CineBar extends HBox {
    private static final double FASTEST = 60;

    private final CineController cine;
    private final Slider frames = new Slider(0, 1, 0);
    private final Label place = new Label();
    private final Button play = new Button();
    private int count = 1;
    private boolean showing;

    CineBar(Viewer viewer, Commands commands) {
        super(8);
        cine = viewer.cine();
        getStyleClass().add("cine-bar");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        Button previous = button(Icon.PREVIOUS, "view.previousFrame", commands);
        Button next = button(Icon.NEXT, "view.nextFrame", commands);
        play.getStyleClass().addAll("quiet", "icon-button");
        play.setTooltip(new Tooltip(Words.of("cine.play")));
        play.setAccessibleText(Words.of("cine.play"));
        play.setOnAction(event -> commands.get("view.play").run());
        frames.setAccessibleText(Words.of("cine.frames"));
        HBox.setHgrow(frames, Priority.ALWAYS);
        place.getStyleClass().add("figures");
        place.setMinWidth(Region.USE_PREF_SIZE);
        Slider rate = new Slider(1, FASTEST, CineController.USUAL_RATE);
        rate.valueProperty().bindBidirectional(cine.rateProperty());
        rate.setPrefWidth(80);
        rate.setMinWidth(60);
        rate.setTooltip(new Tooltip(Words.of("cine.rate")));
        rate.setAccessibleText(Words.of("cine.rate"));
        Label perSecond = new Label();
        perSecond.getStyleClass().add("figures");
        perSecond.setMinWidth(52);
        perSecond
                .textProperty()
                .bind(
                        cine.rateProperty()
                                .map(
                                        now ->
                                                String.format(
                                                        Locale.ROOT,
                                                        "%.0f fps",
                                                        now.doubleValue())));
        getChildren().addAll(previous, play, next, frames, place, rate, perSecond);
        frames.valueProperty()
                .addListener(
                        (value, before, now) -> {
                            if (!showing) {
                                cine.show((int) Math.round(now.doubleValue()));
                            }
                        });
        cine.playingProperty().addListener((value, before, now) -> showPlaying());
        viewer.imageProperty().addListener((value, before, now) -> reset(now));
        viewer.displayProperty().addListener((value, before, now) -> showFrame(now.frame()));
        showPlaying();
        reset(viewer.imageProperty().get());
    }

    private static Button button(Icon icon, String id, Commands commands) {
        Button button = new Button();
        button.setGraphic(icon.draw(16));
        button.getStyleClass().addAll("quiet", "icon-button");
        String title = commands.get(id).title();
        button.setTooltip(new Tooltip(title + "  " + commands.get(id).keyText()));
        button.setAccessibleText(title);
        button.setOnAction(event -> commands.get(id).run());
        return button;
    }

    private void showPlaying() {
        play.setGraphic((cine.playingProperty().get() ? Icon.PAUSE : Icon.PLAY).draw(16));
    }

    private void reset(@Nullable MedicalImage image) {
        count = image == null ? 1 : image.frames();
        setVisible(count > 1);
        showing = true;
        frames.setMax(Math.max(1, count - 1));
        showing = false;
        showFrame(0);
    }

    private void showFrame(int frame) {
        showing = true;
        frames.setValue(frame);
        place.setText(Words.of("cine.place", frame + 1, count));
        showing = false;
    }
}
