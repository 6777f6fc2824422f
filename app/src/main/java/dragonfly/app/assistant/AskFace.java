package dragonfly.app.assistant;

import dragonfly.app.desk.ImageDesk;
import dragonfly.app.words.Words;
import dragonfly.image.MedicalImage;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Questions and answers about the image. */
public final class AskFace extends VBox {
    private final AskModel asks;
    private final LookModel looks;
    private final Function<MedicalImage, List<String>> suggestions;
    private final VBox list = new VBox(20);
    private final ScrollPane scroll = new ScrollPane(list);
    private final FlowPane chips = new FlowPane(6, 6);
    private final HBox again = new HBox(8);
    private final AskBox box;
    private final ExchangeActions actions;

    /** {@code toReport} takes an answer over into the report. */
    public AskFace(Faces parts, Consumer<Exchange> toReport, DoubleProperty heat) {
        this.asks = parts.asks();
        this.looks = parts.looks();
        this.suggestions = parts.suggestions();
        ImageDesk desk = parts.desk();
        actions = actions(toReport);
        box = new AskBox(asks::ask, Bindings.isNotNull(desk.imageProperty()));
        getStyleClass().addAll("face", "ask-face");
        list.getStyleClass().add("exchanges");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox below = new VBox(10, again, chips, box, remember());
        below.getStyleClass().add("ask-below");
        getChildren().addAll(new SelectionControls(looks, heat), scroll, below);
        buildAgain();
        asks.exchanges().addListener((ListChangeListener<Exchange>) change -> refill());
        desk.imageProperty().addListener((value, before, now) -> suggest(now));
        // The newest words stay in sight while an answer grows.
        list.heightProperty().addListener((value, before, now) -> scroll.setVvalue(1));
        suggest(desk.imageProperty().get());
        refill();
    }

    /** Gives the keyboard to the ask box. */
    public void focusQuestion() {
        box.focusText();
    }

    /** Brings a question into sight. */
    public void reveal(Exchange exchange) {
        int at = asks.exchanges().indexOf(exchange);
        if (at >= 0 && at < list.getChildren().size()) {
            double top = list.getChildren().get(at).getBoundsInParent().getMinY();
            double spare = list.getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(spare <= 0 ? 0 : Math.clamp(top / spare, 0.0, 1.0));
        }
    }

    private ExchangeActions actions(Consumer<Exchange> toReport) {
        return new ExchangeActions() {
            @Override
            public void stop(Exchange exchange) {
                asks.stop(exchange);
            }

            @Override
            public void regenerate(Exchange exchange) {
                asks.regenerate(exchange);
            }

            @Override
            public void toReport(Exchange exchange) {
                toReport.accept(exchange);
            }
        };
    }

    private void buildAgain() {
        Label sentence = new Label(Words.of("ask.changed"));
        Button button = new Button(Words.of("ask.again"));
        button.setTooltip(new Tooltip(Words.of("ask.again.tip")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> asks.again());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        again.getChildren().addAll(sentence, gap, button);
        again.setAlignment(Pos.CENTER_LEFT);
        again.getStyleClass().add("again");
        again.visibleProperty()
                .bind(Bindings.and(asks.changedProperty(), Bindings.not(asks.busyProperty())));
        again.managedProperty().bind(again.visibleProperty());
    }

    private CheckBox remember() {
        CheckBox remember = new CheckBox(Words.of("ask.remember"));
        remember.getStyleClass().add("small");
        remember.selectedProperty().bindBidirectional(asks.rememberingProperty());
        remember.setTooltip(new Tooltip(Words.of("ask.remember.tip")));
        return remember;
    }

    private void refill() {
        List<Exchange> shown = asks.exchanges();
        list.getChildren()
                .setAll(
                        shown.isEmpty()
                                ? List.of(nothing())
                                : shown.stream().map(this::view).toList());
    }

    private ExchangeView view(Exchange exchange) {
        return new ExchangeView(exchange, actions);
    }

    private static Label nothing() {
        Label label = new Label(Words.of("ask.nothing"));
        label.setWrapText(true);
        label.getStyleClass().add("face-hint");
        return label;
    }

    private void suggest(@Nullable MedicalImage image) {
        chips.getChildren().clear();
        if (image == null) {
            return;
        }
        for (String question : suggestions.apply(image)) {
            chips.getChildren().add(chip(question, () -> asks.ask(question)));
        }
        chips.getChildren().add(chip(Words.of("ask.draftReport"), asks::draftReport));
    }

    private static Button chip(String text, Runnable action) {
        Button chip = new Button(text);
        chip.getStyleClass().add("chip");
        chip.setOnAction(event -> action.run());
        return chip;
    }
}
