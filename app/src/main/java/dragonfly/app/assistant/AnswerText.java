package dragonfly.app.assistant;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An answer as a flowing text, with dots under the words that the model was unsure of. */
final class AnswerText extends Region {
    /** Bytes that a model may well put together, and that no type has a shape for. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

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

    /** Shows these stretches instead of what is shown. */
    void show(List<AnswerSpans.Span> spans) {
        flow.getChildren().clear();
        marked.clear();
        int at = 0;
        StringBuilder spoken = new StringBuilder();
        for (AnswerSpans.Span span : spans) {
            Text text = new Text(CONTROL.matcher(span.text()).replaceAll(" "));
            text.getStyleClass().add("answer-" + style(span));
            flow.getChildren().add(text);
            if (span.unsure()) {
                marked.add(new int[] {at, at + span.text().length()});
            }
            if (span.kind() != AnswerDiff.Kind.REMOVED) {
                spoken.append(span.text());
            }
            at += span.text().length();
        }
        setAccessibleText(spoken.toString());
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
            for (Bounds line : lines(flow.getRangeShape(range[0], range[1], false))) {
                double y = Math.rint(line.getMaxY()) - 1.5;
                dots.getElements()
                        .addAll(new MoveTo(line.getMinX(), y), new LineTo(line.getMaxX(), y));
            }
        }
    }

    /** One rectangle for each line that a range covers. */
    private static List<Bounds> lines(PathElement[] shape) {
        List<Bounds> lines = new ArrayList<>();
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        for (PathElement element : shape) {
            switch (element) {
                case MoveTo move -> {
                    left = move.getX();
                    right = left;
                    top = move.getY();
                    bottom = top;
                }
                case LineTo line -> {
                    left = Math.min(left, line.getX());
                    right = Math.max(right, line.getX());
                    top = Math.min(top, line.getY());
                    bottom = Math.max(bottom, line.getY());
                    // The toolkit closes each rectangle by a line to its start.
                    if (line.getX() == left && line.getY() == top && bottom > top) {
                        lines.add(new BoundingBox(left, top, right - left, bottom - top));
                    }
                }
                case ClosePath close -> {}
                default -> {}
            }
        }
        return lines;
    }
}
