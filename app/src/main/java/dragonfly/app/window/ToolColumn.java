package dragonfly.app.window;

import dragonfly.app.palette.Command;
import dragonfly.app.palette.Commands;
import dragonfly.app.theme.Icon;
import dragonfly.app.viewer.Tool;
import dragonfly.app.words.Words;
import dragonfly.image.display.VoiTransform;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The tools between the studies and the image: what the mouse does, and how the image is shown. */
final class ToolColumn extends VBox {
    private static final double ICON = 20;

    ToolColumn(Commands commands, ObjectProperty<Tool> tool, ViewCommands view) {
        super(4);
        getStyleClass().add("tool-column");
        getChildren()
                .addAll(
                        tool(commands.get("tools.window"), Icon.WINDOW, Tool.WINDOW, tool),
                        tool(commands.get("tools.pan"), Icon.PAN, Tool.PAN, tool),
                        tool(commands.get("tools.zoom"), Icon.ZOOM, Tool.ZOOM, tool),
                        new Separator(),
                        presets(view, commands.get("view.invert")),
                        action(commands.get("view.invert"), Icon.INVERT),
                        action(commands.get("view.fit"), Icon.FIT),
                        action(commands.get("view.oneToOne"), Icon.ONE_TO_ONE),
                        new Separator(),
                        toggle(commands.get("view.overlay"), Icon.OVERLAY),
                        toggle(commands.get("view.modelPicture"), Icon.MODEL_PICTURE),
                        toggle(commands.get("view.corners"), Icon.CORNERS),
                        toggle(commands.get("view.identity"), Icon.IDENTITY),
                        new Separator(),
                        action(commands.get("file.savePicture"), Icon.PICTURE));
    }

    private static ToggleButton tool(
            Command command, Icon icon, Tool tool, ObjectProperty<Tool> chosen) {
        ToggleButton button = new ToggleButton();
        button.setGraphic(icon.draw(ICON));
        dress(button, command);
        button.setSelected(chosen.get() == tool);
        chosen.addListener((value, before, now) -> button.setSelected(now == tool));
        button.setOnAction(
                event -> {
                    button.setSelected(true);
                    command.run();
                });
        return button;
    }

    private static ToggleButton toggle(Command command, Icon icon) {
        ToggleButton button = new ToggleButton();
        button.setGraphic(icon.draw(ICON));
        dress(button, command);
        // What is on is quiet here; what is switched off stands out by being faint.
        button.getStyleClass().add("switch");
        BooleanProperty state =
                command.toggled().orElseThrow(() -> new IllegalArgumentException(command.id()));
        button.selectedProperty().bindBidirectional(state);
        return button;
    }

    private static Button action(Command command, Icon icon) {
        Button button = new Button();
        button.setGraphic(icon.draw(ICON));
        dress(button, command);
        button.setOnAction(event -> command.run());
        return button;
    }

    private static Button presets(ViewCommands view, Command likeThis) {
        Button button = new Button();
        button.setGraphic(Icon.PRESETS.draw(ICON));
        button.getStyleClass().addAll("quiet", "tool");
        button.setTooltip(new Tooltip(Words.of("tools.presets")));
        button.setAccessibleText(Words.of("tools.presets"));
        button.disableProperty().bind(Bindings.not(likeThis.enabled()));
        button.setOnAction(
                event -> {
                    ContextMenu menu = new ContextMenu();
                    for (VoiTransform preset : view.presets()) {
                        MenuItem item = new MenuItem(name(preset));
                        item.setOnAction(chosen -> view.choose(preset));
                        menu.getItems().add(item);
                    }
                    menu.show(button, Side.RIGHT, 4, 0);
                });
        return button;
    }

    /** What the file calls it, with its figures. */
    static String name(VoiTransform preset) {
        return preset.explanation().isBlank()
                ? preset.shortForm()
                : preset.explanation() + "  " + preset.shortForm();
    }

    private static void dress(ButtonBase button, Command command) {
        button.getStyleClass().addAll("quiet", "tool");
        button.setTooltip(new Tooltip((command.title() + "  " + command.keyText()).strip()));
        button.setAccessibleText(command.title());
        button.disableProperty().bind(Bindings.not(command.enabled()));
    }
}
