package dragonfly.app.report;

import dragonfly.app.theme.TextLines;
import dragonfly.app.words.Words;
import dragonfly.model.explain.DomainVerdict;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a draft to edit. Sentences that are void are struck through where they stand, and
 * what is copied of the model's words carries what they are.
 */
final class DraftEditor extends StackPane {
    /** The bare words, for pasting them back into a draft. */
    private static final DataFormat BARE = new DataFormat("application/x-dragonfly-draft");

    /** What a text area does not take in (its own rule, which it does not tell). */
    private static final String NOT_SHOWN = "[\\x00-\\x08\\x0B-\\x1F\\x7F]";

    private final TextArea area = new Area();
    private final Path strokes = new Path();
    private final Rectangle clip = new Rectangle();
    private final List<IndexRange> models = new ArrayList<>();
    private final List<IndexRange> voids = new ArrayList<>();
    private @Nullable ReportDraft draft;

    DraftEditor() {
        area.setWrapText(true);
        area.setAccessibleText(Words.of("report.text"));
        area.getStyleClass().add("report-text");
        strokes.getStyleClass().add("void-strokes");
        strokes.setManaged(false);
        strokes.setMouseTransparent(true);
        strokes.setClip(clip);
        getChildren().addAll(area, strokes);
        area.textProperty().subscribe(this::requestLayout);
        area.scrollTopProperty().subscribe(this::requestLayout);
        area.widthProperty().subscribe(this::requestLayout);
    }

    ReadOnlyStringProperty textProperty() {
        return area.textProperty();
    }

    /** Shows a draft; null for none. Where the text is the same, caret and selection stay. */
    void show(@Nullable ReportDraft shown) {
        draft = shown;
        models.clear();
        voids.clear();
        if (shown == null) {
            area.clear();
        } else {
            if (!area.getText().equals(shown.text())) {
                area.setText(shown.text());
            }
            find(shown);
        }
        requestLayout();
    }

    private void find(ReportDraft shown) {
        int at = 0;
        for (Sentence sentence : shown.sentences()) {
            int end = at + length(sentence.text());
            if (sentence.origin() != Origin.HUMAN) {
                models.add(new IndexRange(at, end));
            }
            if (shown.isVoid(sentence)) {
                voids.add(new IndexRange(at, end));
            }
            at = end + length(sentence.after());
        }
    }

    private static int length(String text) {
        return text.replaceAll(NOT_SHOWN, "").length();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        strokes.getElements().clear();
        if (voids.isEmpty()) {
            return;
        }
        area.layout();
        Node sight = area.lookup(".viewport");
        for (Node node : area.lookupAll(".text")) {
            if (sight != null
                    && node instanceof Text text
                    && text.getText().equals(area.getText())) {
                Bounds seen = sceneToLocal(sight.localToScene(sight.getLayoutBounds()));
                clip.setX(seen.getMinX());
                clip.setY(seen.getMinY());
                clip.setWidth(seen.getWidth());
                clip.setHeight(seen.getHeight());
                voids.forEach(range -> strike(text, range));
                return;
            }
        }
    }

    private void strike(Text text, IndexRange range) {
        for (Bounds line : TextLines.of(text.rangeShape(range.getStart(), range.getEnd()))) {
            Bounds here = sceneToLocal(text.localToScene(line));
            double y = Math.rint(here.getMinY() + here.getHeight() * 0.56) + 0.5;
            strokes.getElements()
                    .addAll(new MoveTo(here.getMinX(), y), new LineTo(here.getMaxX(), y));
        }
    }

    /** A text area whose copies say what they are copies of. */
    private final class Area extends TextArea {
        @Override
        public void copy() {
            String words = getSelectedText();
            ReportDraft from = draft;
            if (words.isEmpty() || from == null || !touches(models)) {
                super.copy();
                return;
            }
            Optional<DomainVerdict> outside =
                    touches(voids) ? from.provenance().outside() : Optional.empty();
            ClipboardContent content = new ClipboardContent();
            content.putString(Labels.around(words, from.provenance().model().banner(), outside));
            content.put(BARE, words);
            Clipboard.getSystemClipboard().setContent(content);
        }

        private boolean touches(List<IndexRange> ranges) {
            IndexRange chosen = getSelection();
            return ranges.stream()
                    .anyMatch(
                            range ->
                                    range.getStart() < chosen.getEnd()
                                            && chosen.getStart() < range.getEnd());
        }

        @Override
        public void paste() {
            if (Clipboard.getSystemClipboard().getContent(BARE) instanceof String words) {
                replaceSelection(words);
            } else {
                super.paste();
            }
        }
    }
}
