package dragonfly.app.palette;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** A line of the palette: title, where it comes from, key. */
final class PaletteCell extends ListCell<PaletteEntry> {
    private static final double GROUP = 64;
    private static final double KEY = 112;

    private final Label title = new Label();
    private final Label group = new Label();
    private final Label key = new Label();
    private final HBox row = new HBox(12);

    PaletteCell() {
        group.getStyleClass().add("group");
        key.getStyleClass().add("key");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        // Fixed columns, so that keys stand under keys.
        group.setMinWidth(GROUP);
        group.setAlignment(Pos.CENTER_RIGHT);
        key.setMinWidth(KEY);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(title, gap, key, group);
        // The row takes the list's width, so that a long title is cut and never scrolls sideways.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        title.setText(entry.title());
        group.setText(entry.group());
        key.setText(entry.key());
        setGraphic(row);
        setDisable(!entry.enabled());
    }
}
