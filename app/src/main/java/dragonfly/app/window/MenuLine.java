package dragonfly.app.window;

import dragonfly.app.palette.CommandGroup;
import dragonfly.app.palette.Commands;
import dragonfly.app.palette.Menus;
import dragonfly.app.words.Words;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

import java.nio.file.Path;
import java.util.List;

/** The menus, with the two parts that change: what was opened last, and the models there are. */
final class MenuLine {
    private final Session session;
    private final Menu recent = new Menu(Words.of("menu.recent"));
    private final Menu models = new Menu(Words.of("menu.models"));
    private final MenuBar bar;

    MenuLine(Session session, Commands commands) {
        this.session = session;
        Menu file = Menus.menu(commands, CommandGroup.FILE, CommandIds.FILE);
        file.getItems().add(2, recent);
        Menu model = Menus.menu(commands, CommandGroup.MODEL, CommandIds.MODEL);
        model.getItems().add(models);
        bar =
                new MenuBar(
                        file,
                        Menus.menu(commands, CommandGroup.VIEW, CommandIds.VIEW),
                        Menus.menu(commands, CommandGroup.TOOLS, CommandIds.TOOLS),
                        model,
                        Menus.menu(commands, CommandGroup.REPORT, CommandIds.REPORT),
                        Menus.menu(commands, CommandGroup.HELP, CommandIds.HELP));
        session.recent().addListener((ListChangeListener<Path>) change -> showRecent());
        session.models().addListener((ListChangeListener<String>) change -> showModels());
        showRecent();
        showModels();
    }

    MenuBar bar() {
        return bar;
    }

    private void showRecent() {
        recent.getItems()
                .setAll(
                        session.recent().stream()
                                .map(
                                        path ->
                                                item(
                                                        path.toString(),
                                                        () -> session.open(List.of(path))))
                                .toList());
        recent.setDisable(recent.getItems().isEmpty());
    }

    private void showModels() {
        models.getItems().clear();
        models.getItems().add(item(Words.of("menu.demonstration"), () -> session.chooseModel("")));
        for (String name : session.models()) {
            models.getItems().add(item(name, () -> session.chooseModel(name)));
        }
    }

    private static MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        // A file's name may hold an underscore, which would otherwise mark a letter.
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
