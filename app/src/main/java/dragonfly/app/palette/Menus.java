package dragonfly.app.palette;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Menus made of commands. */
public final class Menus {
    /** Stands for a line between two sections of a menu. */
    public static final String LINE = "-";

    private Menus() {}

    /** A menu of these commands, in this order. */
    public static Menu menu(Commands commands, CommandGroup group, String... ids) {
        Menu menu = new Menu(group.title());
        for (String id : ids) {
            menu.getItems().add(id.equals(LINE) ? new SeparatorMenuItem() : item(commands.get(id)));
        }
        return menu;
    }

    /** A menu item that runs {@code command}, ticked while a toggle is on. */
    public static MenuItem item(Command command) {
        MenuItem item =
                command.toggled()
                        .<MenuItem>map(
                                state -> {
                                    CheckMenuItem check = new CheckMenuItem(command.title());
                                    check.selectedProperty().bindBidirectional(state);
                                    return check;
                                })
                        .orElseGet(() -> plain(command));
        command.key().ifPresent(item::setAccelerator);
        item.disableProperty().bind(Bindings.not(command.enabled()));
        return item;
    }

    private static MenuItem plain(Command command) {
        MenuItem item = new MenuItem(command.title());
        item.setOnAction(event -> command.run());
        return item;
    }
}
