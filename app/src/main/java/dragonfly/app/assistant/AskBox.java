package dragonfly.app.assistant;

import dragonfly.app.words.Words;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import java.util.function.Consumer;

/** Where a question is typed: Enter asks, Shift+Enter begins a new line. */
final class AskBox extends HBox {
    private static final double LINE = 19;
    private static final double PADDING = 16;
    private static final int MOST_LINES = 5;

    private final TextArea text = new TextArea();
    private final Text measure = new Text();
    private final Consumer<String> ask;
    private final ObservableBooleanValue possible;

    AskBox(Consumer<String> ask, ObservableBooleanValue possible) {
        super(8);
        this.ask = ask;
        this.possible = possible;
        getStyleClass().add("ask-box");
        text.setPromptText(Words.of("ask.prompt"));
        text.setAccessibleText(Words.of("ask.prompt"));
        text.setWrapText(true);
        text.setPrefRowCount(1);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        text.textProperty().addListener((value, before, now) -> fit());
        text.widthProperty().addListener((value, before, now) -> fit());
        HBox.setHgrow(text, Priority.ALWAYS);
        Button button = new Button(Words.of("ask.ask"));
        button.getStyleClass().add("primary");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> send());
        button.setTooltip(new Tooltip(Words.of("ask.ask.tip")));
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !possible.get() || text.getText().isBlank(),
                                possible,
                                text.textProperty()));
        text.disableProperty().bind(Bindings.not(possible));
        setAlignment(Pos.BOTTOM_RIGHT);
        getChildren().addAll(text, button);
        fit();
    }

    /** Gives the keyboard to the text. */
    void focusText() {
        text.requestFocus();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        if (event.isShiftDown()) {
            text.replaceSelection("\n");
            event.consume();
        } else if (!event.isShortcutDown() && !event.isAltDown()) {
            send();
            event.consume();
        }
    }

    private void send() {
        if (possible.get() && !text.getText().isBlank()) {
            ask.accept(text.getText());
            text.clear();
        }
    }

    /** As high as the text needs, up to a few lines. */
    private void fit() {
        measure.setFont(text.getFont());
        measure.setText(text.getText().isEmpty() ? "x" : text.getText());
        measure.setWrappingWidth(Math.max(40, text.getWidth() - 2 * PADDING));
        long lines = Math.round(measure.getLayoutBounds().getHeight() / measureLine());
        text.setPrefHeight(Math.clamp(lines, 1, MOST_LINES) * LINE + PADDING);
    }

    private double measureLine() {
        Text one = new Text("x");
        one.setFont(text.getFont());
        return one.getLayoutBounds().getHeight();
    }
}
