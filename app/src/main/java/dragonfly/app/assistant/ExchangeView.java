package dragonfly.app.assistant;

import dragonfly.app.words.Words;
import dragonfly.model.explain.DomainVerdict;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** One question with its answer: bubble, text, what it cost, and what can be done with it. */
final class ExchangeView extends VBox {
    private final Exchange exchange;
    private final ExchangeActions actions;
    private final AnswerText answer = new AnswerText();
    private final Label status = new Label();
    private final Label use = new Label();
    private final Label reason = new Label();
    private final FlowPane links = new FlowPane(4, 0);
    private final InvalidationListener update = value -> update();

    ExchangeView(Exchange exchange, ExchangeActions actions) {
        super(6);
        this.exchange = exchange;
        this.actions = actions;
        getStyleClass().add("exchange");
        use.getStyleClass().add("use-tag");
        use.setWrapText(true);
        use.setMinHeight(Region.USE_PREF_SIZE);
        reason.getStyleClass().addAll("face-note", "wrong");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        status.getStyleClass().add("figures-line");
        status.setWrapText(true);
        status.setMinHeight(Region.USE_PREF_SIZE);
        links.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(question(), reason, answer, use, status, links);
        // The exchange may outlive this view, so it must not hold on to it.
        exchange.pieces().addListener(new WeakInvalidationListener(update));
        exchange.stateProperty().addListener(new WeakInvalidationListener(update));
        update();
    }

    private HBox question() {
        Label bubble = new Label(shownQuestion(exchange));
        bubble.setWrapText(true);
        bubble.setMinHeight(Region.USE_PREF_SIZE);
        bubble.getStyleClass().add("question");
        bubble.maxWidthProperty().bind(widthProperty().multiply(0.86));
        HBox row = new HBox(bubble);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    /** A draft's prompt is the model's own and long; the user asked for a draft. */
    static String shownQuestion(Exchange exchange) {
        return exchange.purpose() == Exchange.Purpose.REPORT
                ? Words.of("ask.draftReport")
                : exchange.question();
    }

    private void update() {
        Exchange.State state = exchange.stateProperty().get();
        // Of void words it does not matter how they differ.
        boolean compared =
                exchange.outside().isEmpty()
                        && (state == Exchange.State.DONE || state == Exchange.State.STOPPED);
        List<AnswerSpans.Span> spans =
                AnswerSpans.of(
                        exchange.pieces(),
                        compared ? exchange.earlier().map(Exchange::text).orElse(null) : null);
        answer.show(spans, exchange.outside());
        use.setText(exchange.use().map(Uses::tag).orElse(""));
        reason.setText(exchange.outside().map(ExchangeView::reason).orElse(""));
        show(answer, !spans.isEmpty());
        show(use, !spans.isEmpty() && !use.getText().isEmpty());
        show(reason, !reason.getText().isEmpty());
        status.setText(status(state));
        status.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("wrong"), state == Exchange.State.FAILED);
        links.getChildren().clear();
        if (state.open()) {
            link("ask.stop", () -> actions.stop(exchange));
        } else {
            if (!exchange.text().isEmpty()) {
                link("ask.copy", this::copy);
            }
            link("ask.regenerate", () -> actions.regenerate(exchange));
            if (exchange.provenance().isPresent()) {
                link("ask.toReport", () -> actions.toReport(exchange));
            }
        }
    }

    private static String reason(DomainVerdict verdict) {
        return Words.of("answer.void", verdict.warning());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void link(String key, Runnable action) {
        Hyperlink link = new Hyperlink(Words.of(key));
        link.setOnAction(event -> action.run());
        links.getChildren().add(link);
    }

    private String status(Exchange.State state) {
        return switch (state) {
            case WAITING -> Words.of("ask.waiting");
            case LOOKING -> Words.of("ask.looking");
            case READING -> Words.of("ask.reading");
            case ANSWERING -> Words.of("ask.answering");
            case FAILED -> exchange.problemProperty().get();
            case DONE, STOPPED -> difference() + exchange.figuresProperty().get();
        };
    }

    private String difference() {
        return exchange.earlier()
                .map(earlier -> AnswerDiff.of(earlier.text(), exchange.text()))
                .map(AnswerDiff::changes)
                .map(n -> n == 0 ? Words.of("ask.same") : Words.count("ask.differs", n))
                .map(sentence -> sentence + " · ")
                .orElse("");
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(exchange.labelled());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
