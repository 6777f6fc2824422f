package dragonfly.app.browser;

import dragonfly.app.theme.Icon;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Draws a line of the list of studies. */
final class BrowserCell extends ListCell<BrowserRow> {
    private static final double THUMBNAIL = 52;
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final BrowserModel model;
    private final Thumbnails thumbnails;

    BrowserCell(BrowserModel model, Thumbnails thumbnails) {
        this.model = model;
        this.thumbnails = thumbnails;
        getStyleClass().add("study-cell");
        // The list's width rules; text is cut or wrapped, never scrolled sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable BrowserRow row, boolean empty) {
        super.updateItem(row, empty);
        setTooltip(null);
        pseudoClassStateChanged(SHOWN, false);
        setMouseTransparent(false);
        if (empty || row == null) {
            setGraphic(null);
            setMouseTransparent(true);
            return;
        }
        setGraphic(
                switch (row) {
                    case BrowserRow.Patient patient -> patient(patient);
                    case BrowserRow.Study study -> label(study.title(), "study-title");
                    case BrowserRow.Series series -> series(series);
                    case BrowserRow.Image image -> image(image);
                    case BrowserRow.BrokenHeading heading ->
                            label(heading.title(), "broken-heading");
                    case BrowserRow.BrokenFile broken -> broken(broken);
                });
    }

    private static Node patient(BrowserRow.Patient patient) {
        VBox box =
                new VBox(
                        label(patient.title(), "patient-name"),
                        label(patient.summary(), "row-summary"));
        box.getStyleClass().add("patient-row");
        return box;
    }

    private Node series(BrowserRow.Series series) {
        pseudoClassStateChanged(SHOWN, series.file().equals(model.shownProperty().get()));
        ImageView picture = new ImageView();
        picture.setFitWidth(THUMBNAIL);
        picture.setFitHeight(THUMBNAIL);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("thumbnail");
        frame.setMinSize(THUMBNAIL, THUMBNAIL);
        frame.setMaxSize(THUMBNAIL, THUMBNAIL);
        thumbnails.request(series.file(), image -> fill(picture, image));
        Label summary = label(series.summary(), "row-summary");
        summary.setWrapText(true);
        Label title = label(series.title(), "series-title");
        title.setWrapText(true);
        VBox texts = new VBox(2, title, summary);
        texts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        HBox box = new HBox(10, frame, texts);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("series-row");
        setTooltip(new Tooltip(series.title() + "\n" + series.summary()));
        return box;
    }

    private Node image(BrowserRow.Image image) {
        pseudoClassStateChanged(SHOWN, image.file().equals(model.shownProperty().get()));
        return label(image.title(), "image-row");
    }

    private Node broken(BrowserRow.BrokenFile broken) {
        Label reason = label(broken.reason(), "row-summary");
        reason.setWrapText(true);
        VBox texts = new VBox(2, label(broken.name(), "series-title"), reason);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox box = new HBox(10, Icon.BROKEN.draw(20), texts);
        box.getStyleClass().add("broken-row");
        setTooltip(new Tooltip(broken.name() + "\n" + broken.reason()));
        return box;
    }

    /** Fills the square: the middle of the picture, as large a square as it holds. */
    private static void fill(ImageView view, Image image) {
        double side = Math.min(image.getWidth(), image.getHeight());
        view.setViewport(
                new Rectangle2D(
                        (image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side));
        view.setImage(image);
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }
}
