package dragonfly.app.assistant;

import dragonfly.app.overlay.TileName;
import dragonfly.app.theme.Icon;
import dragonfly.app.words.Words;
import dragonfly.model.selection.SelectionSettings;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** The patches that the user pinned or dropped, each with a way to let it go again. */
final class PinnedTiles extends FlowPane {
    private final LookModel looks;

    PinnedTiles(LookModel looks) {
        super(6, 6);
        this.looks = looks;
        getStyleClass().add("pinned-tiles");
        managedProperty().bind(visibleProperty());
    }

    void show() {
        getChildren().clear();
        Reading reading = looks.readingProperty().get();
        SelectionSettings settings = looks.settingsProperty().get();
        if (reading != null && looks.selectable()) {
            settings.pinned().forEach(tile -> add(tile, "pinned", reading));
            settings.dropped().forEach(tile -> add(tile, "dropped", reading));
        }
        if (getChildren().size() > 1) {
            Hyperlink all = new Hyperlink(Words.of("selection.releaseAll"));
            all.setOnAction(event -> looks.choose(Selecting.released(settings)));
            getChildren().add(all);
        }
        setVisible(!getChildren().isEmpty());
    }

    private void add(int tile, String styleClass, Reading reading) {
        String name = TileName.of(tile, reading.grids());
        String text =
                styleClass.equals("pinned")
                        ? Words.of("selection.pinned", name)
                        : Words.of("selection.dropped", name);
        Button chip = new Button(text, Icon.CLOSE.draw(10));
        chip.getStyleClass().addAll("tile-chip", styleClass);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setTooltip(new Tooltip(Words.of("selection.release", name)));
        chip.setOnAction(event -> looks.choose(looks.settingsProperty().get().release(tile)));
        getChildren().add(chip);
    }
}
