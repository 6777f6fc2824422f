package dragonfly.app.viewer;

import dragonfly.image.MedicalImage;
import dragonfly.image.Orientation;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The words over the image: a warning across the top, four corners, the letters at the edges,
 * notices, a banner and, where there is no image to show, the reason. Never in the way of the
 * pointer.
 */
final class Annotations extends Region {
    private static final Insets MARGIN = new Insets(10);

    private final Label identity = label("viewer-text");
    private final Label study = label("viewer-text");
    private final Label state = label("viewer-text");
    private final Label probe = label("viewer-text");
    private final Label scaleLabel = label("viewer-scale-text");
    private final Path scalePath = new Path();
    private final HBox scale = new HBox(6, scaleLabel, scalePath);
    private final VBox notices = new VBox(4);
    // Not in an upper corner: there stand the badges of the model's first patches.
    private final VBox bottomLeft = new VBox(6, notices, state);
    private final VBox bottomRight = new VBox(4, probe, scale);
    private final Label left = label("viewer-letter");
    private final Label right = label("viewer-letter");
    private final Label top = label("viewer-letter");
    private final Label bottom = label("viewer-letter");
    private final Label banner = label("viewer-banner");
    private final Label message = label("viewer-message");
    private final Label warning = label("viewer-warning");
    private List<String> said = List.of();

    Annotations() {
        setManaged(false);
        setMouseTransparent(true);
        scalePath.getStyleClass().add("viewer-scale-line");
        scale.getStyleClass().add("viewer-scale");
        scale.visibleProperty().bind(scaleLabel.visibleProperty());
        study.setTextAlignment(TextAlignment.RIGHT);
        scale.setAlignment(Pos.CENTER_RIGHT);
        bottomRight.setAlignment(Pos.BOTTOM_RIGHT);
        bottomLeft.setAlignment(Pos.BOTTOM_LEFT);
        message.setWrapText(true);
        warning.setWrapText(true);
        warning.textProperty().subscribe(this::requestLayout);
        getChildren()
                .addAll(
                        identity,
                        study,
                        bottomLeft,
                        bottomRight,
                        left,
                        right,
                        top,
                        bottom,
                        banner,
                        message,
                        warning);
    }

    /** A label that takes no room while it has nothing to say. */
    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().setAll(style);
        label.setMinWidth(0);
        label.visibleProperty().bind(Bindings.isNotEmpty(label.textProperty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    void show(Caption caption) {
        identity.setText(caption.patient());
        study.setText(caption.study());
        state.setText(caption.state());
        probe.setText(caption.probe());
        banner.setText(caption.banner());
        setScale(caption.scale(), caption.scaleLength());
    }

    private void setScale(String text, double length) {
        scaleLabel.setText(text);
        scalePath.getElements().clear();
        if (length > 0) {
            double end = Math.rint(length) + 0.5;
            scalePath
                    .getElements()
                    .addAll(
                            new MoveTo(0.5, 0.5),
                            new LineTo(0.5, 9.5),
                            new MoveTo(0.5, 5.5),
                            new LineTo(end, 5.5),
                            new MoveTo(end, 0.5),
                            new LineTo(end, 9.5));
        }
        scalePath.setManaged(length > 0);
        scalePath.setVisible(length > 0);
    }

    /** Puts up what holds whatever is done to the image: its letters and its notices. */
    void describe(@Nullable MedicalImage image, int frame) {
        Orientation letters = image == null ? Orientation.unknown() : image.orientation(frame);
        List<String> sentences = image == null ? List.of() : image.notices();
        left.setText(letters.left());
        right.setText(letters.right());
        top.setText(letters.top());
        bottom.setText(letters.bottom());
        if (!sentences.equals(said)) {
            said = sentences;
            notices.getChildren().setAll(sentences.stream().map(Annotations::notice).toList());
            notices.setManaged(!sentences.isEmpty());
            requestLayout();
        }
    }

    private static Label notice(String sentence) {
        Label label = label("viewer-notice");
        label.setText(sentence);
        return label;
    }

    void setMessage(@Nullable String text) {
        message.setText(text == null ? "" : text);
    }

    /** What stands across the top; no caption takes it away. */
    StringProperty warningProperty() {
        return warning.textProperty();
    }

    @Override
    protected void layoutChildren() {
        double warned = warning.isVisible() ? snapSizeY(warning.prefHeight(getWidth())) : 0;
        warning.resizeRelocate(0, 0, getWidth(), warned);
        double third = getWidth() * 0.48;
        place(identity, HPos.LEFT, VPos.TOP, third);
        place(study, HPos.RIGHT, VPos.TOP, third);
        place(bottomLeft, HPos.LEFT, VPos.BOTTOM, third);
        place(bottomRight, HPos.RIGHT, VPos.BOTTOM, third);
        place(left, HPos.LEFT, VPos.CENTER, third);
        place(right, HPos.RIGHT, VPos.CENTER, third);
        place(top, HPos.CENTER, VPos.TOP, third);
        place(bottom, HPos.CENTER, VPos.BOTTOM, third);
        place(message, HPos.CENTER, VPos.CENTER, Math.min(480, getWidth() - 40));
        for (Node node : new Node[] {identity, study, top}) {
            node.setLayoutY(node.getLayoutY() + warned);
        }
        place(banner, HPos.CENTER, VPos.TOP, getWidth() - 40);
        double below = top.isVisible() ? top.getLayoutY() + top.getHeight() : warned + 4;
        banner.setLayoutY(snapPositionY(below + 6));
    }

    private void place(Node node, HPos across, VPos down, double widest) {
        double width = Math.max(0, Math.min(widest, node.prefWidth(-1)));
        double height = node.prefHeight(width);
        node.resize(snapSizeX(width), snapSizeY(height));
        positionInArea(
                node, 0, 0, getWidth(), getHeight(), 0, MARGIN, across, down, isSnapToPixel());
    }
}
