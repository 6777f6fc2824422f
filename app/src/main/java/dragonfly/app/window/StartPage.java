package dragonfly.app.window;

import dragonfly.app.browser.Thumbnails;
import dragonfly.app.palette.Command;
import dragonfly.app.palette.Commands;
import dragonfly.app.samples.SampleCase;
import dragonfly.app.samples.SamplePicture;
import dragonfly.app.theme.Icon;
import dragonfly.app.words.Words;
import dragonfly.image.Rgb8;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import java.util.EnumMap;
import java.util.Map;

/** What stands in place of the image while there is none: ways to open one, and sample cases. */
final class StartPage extends ScrollPane {
    private static final int PICTURE = 112;

    /** Pixels of a small picture: twice what it takes, for dense screens. */
    private static final int PIXELS = 2 * PICTURE;

    private final Session session;
    private final Map<SampleCase, ImageView> pictures = new EnumMap<>(SampleCase.class);

    StartPage(Session session, Commands commands) {
        this.session = session;
        Label title = new Label(Words.of("empty.title"));
        title.getStyleClass().add("state-title");
        Label text = new Label(Words.of("empty.text"));
        text.getStyleClass().add("state-text");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        Button open = button(commands.get("file.open"));
        open.getStyleClass().add("primary");
        HBox buttons = new HBox(10, open, button(commands.get("file.openFolder")));
        buttons.setAlignment(Pos.CENTER);
        Label samples = new Label(Words.of("sample.heading"));
        samples.getStyleClass().add("state-text");
        VBox box = new VBox(14, Icon.DROP.draw(48), title, text, buttons, samples, cards());
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().addAll("state", "state-empty");
        setContent(box);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        // It takes the room that there is, and none from its neighbours.
        setPrefSize(0, 0);
        getStyleClass().add("start-page");
        session.shelf().offeredProperty().addListener((value, before, now) -> draw());
    }

    private static Button button(Command command) {
        Button button = new Button(command.title());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> command.run());
        return button;
    }

    private FlowPane cards() {
        FlowPane cards = new FlowPane(10, 10);
        cards.setAlignment(Pos.CENTER);
        for (SampleCase each : SampleCase.values()) {
            cards.getChildren().add(card(each));
        }
        return cards;
    }

    private Button card(SampleCase wanted) {
        ImageView picture = new ImageView();
        picture.setPreserveRatio(true);
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        pictures.put(wanted, picture);
        StackPane frame = new StackPane(picture);
        frame.setMinSize(PICTURE, PICTURE);
        Button card = new Button(wanted.title(), frame);
        card.setContentDisplay(ContentDisplay.TOP);
        card.setWrapText(true);
        card.setTextAlignment(TextAlignment.CENTER);
        card.setAlignment(Pos.TOP_CENTER);
        card.getStyleClass().add("sample-card");
        card.setOnAction(event -> session.shelf().open(wanted));
        return card;
    }

    /** Draws the small pictures, one after the other, beside the screen. */
    private void draw() {
        session.work()
                .order(
                        Words.of("sample.picture"),
                        ticket -> {
                            Map<SampleCase, Rgb8> drawn = new EnumMap<>(SampleCase.class);
                            for (SampleCase each : SampleCase.values()) {
                                drawn.put(
                                        each,
                                        SamplePicture.of(
                                                each, session.surroundings().samples(), PIXELS));
                            }
                            return drawn;
                        })
                .done(this::show)
                .start();
    }

    private void show(Map<SampleCase, Rgb8> drawn) {
        pictures.forEach(
                (each, view) -> {
                    Rgb8 small = drawn.get(each);
                    if (small != null) {
                        view.setImage(Thumbnails.image(small));
                    }
                });
    }
}
