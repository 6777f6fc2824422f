package dragonfly.app.overlay;

import javafx.scene.paint.Color;

/** The colours of the dark reading room that the overlay is painted with. */
final class OverlayColours {
    static final Color ACCENT = Color.web("#3ec6b8");
    static final Color BRIGHT = Color.web("#8ff0e4");
    static final Color AMBER = Color.web("#f2c55c");
    static final Color SECONDARY = Color.web("#8b939c");
    static final Color TEXT = Color.web("#d9dde2");
    static final Color GROUND = Color.web("#121417");
    static final Color BADGE = Color.web("#121417", 0.86);
    static final Color LINE = Color.web("#d9dde2", 0.22);
    static final Color MEDIUM_LINE = Color.web("#d9dde2", 0.28);

    static final Color WARNING = Color.web("#8f1d19");
    static final Color ON_WARNING = Color.web("#ffffff");

    private OverlayColours() {}
}
