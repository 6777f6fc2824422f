package dragonfly.app.strip;

import dragonfly.app.words.Words;
import dragonfly.model.picture.RgbImage;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * One sub-image: its picture in a frame, its name and its score under it. A high one is a button;
 * the pointer resting on any of them shows the picture pixel for pixel as the encoder got it.
 */
final class PieceCell extends Button {
    /** Side of the picture in screen units. */
    static final double SIDE = 38;

    private static final double FRAMED = SIDE + 4;
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final Piece piece;
    private final ImageView picture = new ImageView();

    PieceCell(Piece piece, Supplier<RgbImage> pixels) {
        this.piece = piece;
        getStyleClass().setAll("strip-cell", piece.mark().name().toLowerCase(Locale.ROOT));
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        Region frame = new Region();
        frame.getStyleClass().add("strip-frame");
        StackPane framed = new StackPane(picture, frame);
        framed.setMinSize(FRAMED, FRAMED);
        framed.setMaxSize(FRAMED, FRAMED);
        VBox column = new VBox(0, framed, label(piece.name()), label(piece.note()));
        column.setAlignment(Pos.TOP_CENTER);
        setGraphic(column);
        setFocusTraversable(piece.high());
        setTooltip(tooltip(pixels));
        setAccessibleText(explanation());
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().setAll("strip-label");
        return label;
    }

    /** Its picture is made when it is first looked at: few of them ever are. */
    private Tooltip tooltip(Supplier<RgbImage> pixels) {
        Tooltip tooltip = new Tooltip(explanation());
        tooltip.setShowDelay(Duration.millis(600));
        tooltip.setContentDisplay(ContentDisplay.TOP);
        tooltip.setOnShowing(
                event -> {
                    if (tooltip.getGraphic() == null) {
                        tooltip.setGraphic(new ImageView(PieceImages.whole(pixels.get())));
                    }
                });
        return tooltip;
    }

    private String explanation() {
        if (!piece.high()) {
            return piece.name();
        }
        return switch (piece.mark()) {
            case KEPT -> Words.of("strip.kept", piece.name(), piece.note());
            case PINNED -> Words.of("strip.pinned", piece.name(), piece.note());
            case DROPPED -> Words.of("strip.dropped", piece.name(), piece.note());
            case NOT_KEPT -> Words.of("strip.notKept", piece.name(), piece.note());
        };
    }

    Piece piece() {
        return piece;
    }

    void setPicture(Image image) {
        picture.setImage(image);
    }

    /** Marks it as the one that is pointed at, here or on the image. */
    void setPointed(boolean on) {
        pseudoClassStateChanged(POINTED, on);
    }
}
