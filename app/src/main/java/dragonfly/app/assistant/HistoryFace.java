package dragonfly.app.assistant;

import dragonfly.app.words.Words;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** The questions asked about this image in this session, to find one again. */
public final class HistoryFace extends VBox {
    /** {@code reveal} shows a question with its answer. */
    public HistoryFace(AskModel asks, Consumer<Exchange> reveal) {
        getStyleClass().addAll("face", "history-face");
        ListView<Exchange> list = new ListView<>(asks.exchanges());
        list.setCellFactory(view -> new Cell());
        list.setAccessibleText(Words.of("history.title"));
        Label nothing = new Label(Words.of("history.nothing"));
        nothing.getStyleClass().add("face-hint");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        // The words of an answer come after its line was drawn.
        asks.busyProperty().addListener((value, before, now) -> list.refresh());
        list.setOnMouseClicked(event -> open(list, reveal));
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        open(list, reveal);
                        event.consume();
                    }
                });
        Button clear = new Button(Words.of("history.clear"));
        clear.setOnAction(event -> asks.clear());
        clear.disableProperty().bind(Bindings.isEmpty(asks.exchanges()));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox foot = new VBox(clear);
        foot.getStyleClass().add("face-foot");
        getChildren().addAll(list, foot);
    }

    private static void open(ListView<Exchange> list, Consumer<Exchange> reveal) {
        Exchange chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            reveal.accept(chosen);
        }
    }

    private static final class Cell extends ListCell<Exchange> {
        private static final PseudoClass VOID = PseudoClass.getPseudoClass("void");

        private final Label question = new Label();
        private final Label answer = new Label();
        private final Label use = new Label();
        private final VBox box = new VBox(2, question, answer, use);

        Cell() {
            answer.getStyleClass().add("row-summary");
            use.getStyleClass().add("row-use");
            use.managedProperty().bind(use.visibleProperty());
            use.visibleProperty().bind(Bindings.isNotEmpty(use.textProperty()));
            box.getStyleClass().add("history-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Exchange exchange, boolean empty) {
            super.updateItem(exchange, empty);
            if (empty || exchange == null) {
                setGraphic(null);
                return;
            }
            question.setText(ExchangeView.shownQuestion(exchange));
            String text = exchange.text().strip();
            answer.setText(text.isEmpty() ? exchange.problemProperty().get() : text);
            boolean outside = exchange.outside().isPresent();
            answer.pseudoClassStateChanged(VOID, outside);
            use.pseudoClassStateChanged(VOID, outside);
            use.setText(
                    text.isEmpty()
                            ? ""
                            : outside
                                    ? Words.of("history.void")
                                    : exchange.use().map(Uses::tag).orElse(""));
            setGraphic(box);
        }
    }
}
