package dragonfly.app.window;

import dragonfly.app.theme.Icon;
import dragonfly.app.words.Words;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A page of words over the window, closed by its cross or Escape; it stops nothing beneath. */
final class Card extends VBox {
    private static final double WIDTH = 600;
    private static final double HIGHEST = 560;

    private final Label title = new Label();
    private final ScrollPane body = new ScrollPane();
    private final Runnable returnFocus;

    Card(Runnable returnFocus) {
        this.returnFocus = returnFocus;
        getStyleClass().add("card");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button();
        close.setGraphic(Icon.CLOSE.draw(16));
        close.getStyleClass().addAll("quiet", "icon-button");
        close.setTooltip(new Tooltip(Words.of("card.close")));
        close.setAccessibleText(Words.of("card.close"));
        close.setOnAction(event -> close());
        HBox head = new HBox(12, title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(head, body);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
    }

    /** Shows a paragraph. */
    void show(String heading, String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("card-text");
        show(heading, label);
    }

    /** Shows anything. */
    void show(String heading, Node content) {
        title.setText(heading);
        body.setContent(content);
        body.setVvalue(0);
        setVisible(true);
        applyCss();
        // As high as its words need at this width; a page longer than that scrolls.
        body.setPrefViewportHeight(Math.min(HIGHEST, content.prefHeight(WIDTH - 60)));
        toFront();
        body.requestFocus();
    }

    void close() {
        setVisible(false);
        returnFocus.run();
    }
}
