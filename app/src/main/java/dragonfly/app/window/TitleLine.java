package dragonfly.app.window;

import dragonfly.app.palette.Command;
import dragonfly.app.theme.Icon;
import dragonfly.app.words.Words;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The line at the top: name, menus, whose image it is, and the way into the palette. */
final class TitleLine extends StackPane {
    private final Label identity = new Label();

    TitleLine(
            MenuBar menus,
            ObservableValue<String> identityLine,
            BooleanProperty identityShown,
            Command palette) {
        getStyleClass().add("title-line");
        Label name = new Label(Words.of("app.name"));
        name.getStyleClass().add("app-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        menus.setMinWidth(Region.USE_PREF_SIZE);
        HBox left = new HBox(8, name, menus);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMaxWidth(Region.USE_PREF_SIZE);
        Button search = search(palette);
        identity.getStyleClass().add("identity");
        identity.textProperty().bind(identityLine);
        identity.visibleProperty().bind(identityShown);
        identity.setMinWidth(0);
        identity.setAlignment(Pos.CENTER);
        HBox row = new HBox(12, left, grow(), search);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, identity);
        identity.setMouseTransparent(true);
        // In the middle of the window as long as neither side is in the way.
        identity.maxWidthProperty()
                .bind(
                        widthProperty()
                                .subtract(
                                        Bindings.max(left.widthProperty(), search.widthProperty())
                                                .multiply(2)
                                                .add(64)));
    }

    private static Region grow() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Button search(Command palette) {
        Label prompt = new Label(Words.of("palette.prompt"));
        prompt.getStyleClass().add("search-prompt");
        Label key = new Label(palette.keyText());
        key.getStyleClass().add("search-key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(8, Icon.SEARCH.draw(14), prompt, grow(), key);
        content.setAlignment(Pos.CENTER_LEFT);
        Button search = new Button();
        search.setGraphic(content);
        search.getStyleClass().add("search");
        search.setPrefWidth(312);
        search.setMinWidth(180);
        content.prefWidthProperty().bind(search.widthProperty().subtract(24));
        search.setAccessibleText(palette.title());
        search.setTooltip(new Tooltip(palette.title() + "  " + palette.keyText()));
        search.setOnAction(event -> palette.run());
        return search;
    }
}
