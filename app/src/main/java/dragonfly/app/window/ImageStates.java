package dragonfly.app.window;

import dragonfly.app.assistant.LookModel;
import dragonfly.app.desk.ImageDesk;
import dragonfly.app.palette.Command;
import dragonfly.app.palette.Commands;
import dragonfly.app.tasks.Job;
import dragonfly.app.theme.Icon;
import dragonfly.app.words.Words;
import dragonfly.image.render.Rendered;
import dragonfly.model.explain.DomainVerdict;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/** What stands over the image while there is none, while one comes, or while the model looks. */
final class ImageStates extends StackPane {
    private final ImageDesk desk;
    private final LookModel looks;
    private final Label brokenName = new Label();
    private final Label brokenWhy = new Label();
    private final Label lookSentence = new Label();
    private final ProgressBar lookBar = new ProgressBar();

    /** {@code playing} tells while frames are running, when another frame is no news. */
    ImageStates(Session session, Commands commands, ObservableBooleanValue playing) {
        desk = session.desk();
        looks = session.looks();
        setPickOnBounds(false);
        getStyleClass().add("image-states");
        looks.outsideProperty().subscribe(this::makeRoom);
        Node empty = new StartPage(session, commands);
        Node broken = broken(commands.get("file.open"));
        Node opening = opening();
        Node looking = looking();
        // While the first case is drawn for somebody who asked for it, nothing else is offered.
        empty.visibleProperty()
                .bind(
                        Bindings.equal(desk.stateProperty(), ImageDesk.State.EMPTY)
                                .and(
                                        Bindings.isNull(session.shelf().jobProperty())
                                                .or(session.shelf().offeredProperty())));
        show(broken, ImageDesk.State.BROKEN);
        show(opening, ImageDesk.State.OPENING);
        looking.visibleProperty()
                .bind(
                        Bindings.equal(looks.stateProperty(), LookModel.State.LOOKING)
                                .and(Bindings.isNotNull(desk.imageProperty())));
        Node stale = stale(commands.get("model.look"));
        stale.visibleProperty()
                .bind(
                        looks.staleProperty()
                                .and(Bindings.not(playing))
                                .and(Bindings.not(looking.visibleProperty())));
        StackPane.setAlignment(looking, Pos.TOP_CENTER);
        StackPane.setAlignment(stale, Pos.TOP_CENTER);
        Node drawing = new DrawingLine(session.shelf().jobProperty());
        StackPane.setAlignment(drawing, Pos.TOP_CENTER);
        getChildren().addAll(empty, broken, opening, looking, stale, drawing);
        desk.stateProperty().addListener((value, before, now) -> describe());
        looks.jobProperty().addListener((value, before, now) -> follow());
        describe();
        follow();
    }

    /** What stands at the top moves below the warning over the image. */
    private void makeRoom(@Nullable DomainVerdict outside) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass("warned"), outside != null);
    }

    private void show(Node node, ImageDesk.State state) {
        node.visibleProperty().bind(Bindings.equal(desk.stateProperty(), state));
    }

    private VBox broken(Command open) {
        brokenName.getStyleClass().add("state-title");
        brokenWhy.getStyleClass().add("state-text");
        brokenWhy.setWrapText(true);
        brokenWhy.setTextAlignment(TextAlignment.CENTER);
        return box("state-broken", Icon.BROKEN.draw(48), brokenName, brokenWhy, button(open, ""));
    }

    private static VBox opening() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(28, 28);
        return box("state-opening", wheel, text("opening.text"));
    }

    private HBox looking() {
        lookSentence.getStyleClass().add("pill-text");
        lookBar.setPrefWidth(120);
        Button cancel = new Button(Words.of("look.cancel"));
        cancel.setOnAction(event -> looks.cancel());
        return pill(cancel, lookSentence, lookBar);
    }

    /** What the model saw is not what is seen: says so, and offers to look again. */
    private HBox stale(Command look) {
        Label sentence = new Label();
        sentence.getStyleClass().add("pill-text");
        sentence.textProperty()
                .bind(
                        looks.pictureProperty()
                                .map(Rendered::description)
                                .map(seen -> Words.of("look.staleShort", seen))
                                .orElse(""));
        Button again = new Button(look.title());
        again.setTooltip(new Tooltip(look.title() + "  " + look.keyText()));
        again.setOnAction(event -> look.run());
        return pill(again, sentence);
    }

    private static HBox pill(Button button, Node... words) {
        button.getStyleClass().add("quiet");
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox pill = new HBox(12, words);
        pill.getChildren().add(button);
        pill.setAlignment(Pos.CENTER);
        pill.getStyleClass().add("pill");
        pill.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return pill;
    }

    private static Label text(String key) {
        Label text = new Label(Words.of(key));
        text.getStyleClass().add("state-text");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        return text;
    }

    private static VBox box(String styleClass, Node... children) {
        VBox box = new VBox(14, children);
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(460, Region.USE_PREF_SIZE);
        box.getStyleClass().addAll("state", styleClass);
        return box;
    }

    private static Button button(Command command, String styleClass) {
        Button button = new Button(command.title());
        if (!styleClass.isEmpty()) {
            button.getStyleClass().add(styleClass);
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> command.run());
        return button;
    }

    private void describe() {
        brokenName.setText(
                Optional.ofNullable(desk.fileProperty().get())
                        .map(Path::getFileName)
                        .map(String::valueOf)
                        .orElse(""));
        brokenWhy.setText(desk.problemProperty().get());
    }

    private void follow() {
        Job job = looks.jobProperty().get();
        lookBar.progressProperty().unbind();
        lookSentence.textProperty().unbind();
        if (job != null) {
            lookBar.progressProperty().bind(job.fractionProperty());
            lookSentence.textProperty().bind(job.sentenceProperty());
        }
    }
}
