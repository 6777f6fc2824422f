package dragonfly.app.theme;

import javafx.scene.Scene;

import java.util.List;
import java.util.Objects;

/**
 * A set of colours over the one structure of the style sheets.
 *
 * <p>Dialogs, menus and tooltips are windows of their own; the toolkit gives them the sheets of the
 * window that owns them, so it is enough to dress the main scene and to name an owner.
 */
public enum Theme {
    /** For the reading room: nothing on the screen outshines the image. */
    DARK("dark.css"),
    /** For a lit room; the image stays on black. */
    LIGHT("light.css");

    private static final List<String> STRUCTURE =
            List.of("controls.css", "menus.css", "window.css", "faces.css");

    private final String colours;

    Theme(String colours) {
        this.colours = colours;
    }

    /** Dresses {@code scene} and everything that opens from it; screen's thread. */
    public void apply(Scene scene) {
        scene.getStylesheets().setAll(address(colours));
        STRUCTURE.forEach(sheet -> scene.getStylesheets().add(address(sheet)));
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(
                        Theme.class.getResource("/dragonfly/app/theme/" + sheet), sheet)
                .toExternalForm();
    }
}
