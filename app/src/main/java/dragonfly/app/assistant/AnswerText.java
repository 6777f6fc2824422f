package dragonfly.app.assistant;

import dragonfly.app.theme.TextLines;
import dragonfly.app.words.Words;
import dragonfly.model.explain.DomainVerdict;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An answer as a flowing text, with dots under the words that the model was unsure of. */
final class AnswerText extends Region {
    /** Bytes that a model may well put together, and that no type has a shape for. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

    private static final PseudoClass VOID = PseudoClass.getPseudoClass("void");

    private final TextFlow flow = new TextFlow();
    private final Path dots = new Path();
    private final List<int[]> marked = new ArrayList<>();

    AnswerText() {
        getStyleClass().add("answer-text");
        flow.getStyleClass().add("answer-flow");
        dots.getStyleClass().add("unsure-dots");
        dots.setManaged(false);
        getChildren().addAll(flow, dots);
    }

    /**
     * Shows these stretches instead of what is shown.
     *
     * @param outside why they are void, and so struck through; empty if they are not
     */
    void show(List<AnswerSpans.Span> spans, Optional<DomainVerdict> outside) {
        pseudoClassStateChanged(VOID, outside.isPresent());
        flow.getChildren().clear();
        marked.clear();
        int at = 0;
        StringBuilder spoken = new StringBuilder();
        for (AnswerSpans.Span span : spans) {
            Text text = new Text(CONTROL.matcher(span.text()).replaceAll(" "));
            text.getStyleClass().add("answer-" + style(span));
            flow.getChildren().add(text);
            if (span.unsure() && outside.isEmpty()) {
                marked.add(new int[] {at, at + span.text().length()});
            }
            if (span.kind() != AnswerDiff.Kind.REMOVED) {
                spoken.append(span.text());
            }
            at += span.text().length();
        }
        setAccessibleText(
                outside.map(verdict -> Words.of("answer.void", verdict.warning()) + " ").orElse("")
                        + spoken);
        requestLayout();
    }

    private static String style(AnswerSpans.Span span) {
        return switch (span.kind()) {
            case SAME -> "same";
            case REMOVED -> "removed";
            case ADDED -> "added";
        };
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return flow.prefWidth(height);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
        dots.getElements().clear();
        for (int[] range : marked) {
            for (Bounds line : TextLines.of(flow.getRangeShape(range[0], range[1], false))) {
                double y = Math.rint(line.getMaxY()) - 1.5;
                dots.getElements()
                        .addAll(new MoveTo(line.getMinX(), y), new LineTo(line.getMaxX(), y));
            }
        }
    }
}
