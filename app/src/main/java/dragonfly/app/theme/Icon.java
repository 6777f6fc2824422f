package dragonfly.app.theme;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Transform;

/** The window's icons, drawn in a square of 20 by 20 units: an outline, a filled part, or both. */
public enum Icon {
    WINDOW("M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14Z", "M10 3a7 7 0 0 1 0 14Z"),
    PAN(
            "M10 2.5v15M2.5 10h15M7.8 4.7L10 2.5l2.2 2.2M7.8 15.3l2.2 2.2l2.2-2.2"
                    + "M4.7 7.8L2.5 10l2.2 2.2M15.3 7.8l2.2 2.2l-2.2 2.2",
            ""),
    ZOOM("M8.5 3a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11ZM12.5 12.5L17 17", ""),
    PRESETS(
            "M3 6h7.5M14.5 6H17M3 14h2.5M9.5 14H17M12.5 4a2 2 0 1 0 0 4a2 2 0 1 0 0-4Z"
                    + "M7.5 12a2 2 0 1 0 0 4a2 2 0 1 0 0-4Z",
            ""),
    INVERT("M3.5 3.5h13v13h-13Z", "M3.5 16.5l13-13v13Z"),
    FIT("M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13", "M7 7h6v6H7Z"),
    ONE_TO_ONE("M4 6.2L6 5v10M14 6.2L16 5v10", "M9.2 7.4h1.6V9H9.2ZM9.2 11.6h1.6v1.6H9.2Z"),
    OVERLAY("M3.5 3.5h13v13h-13ZM3.5 10h13M10 3.5v13", "M10 3.5h6.5V10H10Z"),
    MODEL_PICTURE(
            "M2 10c2.4-4 5-5.6 8-5.6s5.6 1.6 8 5.6c-2.4 4-5 5.6-8 5.6S4.4 14 2 10Z"
                    + "M10 7.4a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 1 0 0-5.2Z",
            ""),
    IDENTITY("M10 3.5a3 3 0 1 0 0 6a3 3 0 1 0 0-6ZM4 16.5c.5-3.4 2.8-5 6-5s5.5 1.6 6 5", ""),
    CORNERS("M3 5h6M3 8.5h4M11 15h6M13 11.5h4", ""),
    PICTURE("M3 6h3.4L8 4h4l1.6 2H17v10H3ZM10 8a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6Z", ""),
    PLAY("", "M6 4l10 6l-10 6Z"),
    PAUSE("", "M5.5 4h3v12h-3ZM11.5 4h3v12h-3Z"),
    PREVIOUS("M13 4.5L7 10l6 5.5", ""),
    NEXT("M7 4.5L13 10l-6 5.5", ""),
    CLOSE("M5.5 5.5l9 9M14.5 5.5l-9 9", ""),
    SEARCH("M8.5 3a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11ZM12.5 12.5L17 17", ""),
    COPY("M7 7h9.5v9.5H7ZM4 13V3.5h9.5", ""),
    AGAIN("M16 10a6 6 0 1 1-1.8-4.2M16.2 3v3.4h-3.4", ""),
    STOP("", "M5.5 5.5h9v9h-9Z"),
    WARNING("M10 3.2l7.6 13.3H2.4ZM10 8v4", "M9.2 13.3h1.6v1.5H9.2Z"),
    BROKEN("M4 3h8l4 4v10H4ZM7.5 10l5 5M12.5 10l-5 5", ""),
    FOLDER("M2.5 5h5l1.6 2h8.4v9h-15Z", ""),
    FILE("M5 2.5h6.5L15 6v11.5H5ZM11 2.5V6.5h4", ""),
    DROP("M10 3v9M6.5 8.5L10 12l3.5-3.5M3.5 13v3.5h13V13", ""),
    PIN("M10 3.5l6.5 6.5L10 16.5L3.5 10Z", "M10 7l3 3l-3 3l-3-3Z");

    private static final double SIDE = 20;

    private final String outline;
    private final String filled;

    Icon(String outline, String filled) {
        this.outline = outline;
        this.filled = filled;
    }

    /**
     * A new node that shows this icon in a square of {@code side} pixels. Its colour is that of the
     * style classes {@code icon-line} and {@code icon-fill}.
     */
    public Region draw(double side) {
        Pane pane = new Pane();
        pane.getStyleClass().add("icon");
        pane.setMinSize(side, side);
        pane.setPrefSize(side, side);
        pane.setMaxSize(side, side);
        pane.setMouseTransparent(true);
        add(pane, filled, "icon-fill", side);
        add(pane, outline, "icon-line", side);
        return pane;
    }

    private static void add(Pane pane, String path, String styleClass, double side) {
        if (path.isEmpty()) {
            return;
        }
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.setFillRule(FillRule.EVEN_ODD);
        shape.getStyleClass().add(styleClass);
        // Scaled about the square's origin, so that every icon keeps its place in the square.
        shape.getTransforms().add(Transform.scale(side / SIDE, side / SIDE));
        pane.getChildren().add(shape);
    }
}
