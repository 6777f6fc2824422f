package dragonfly.app.window;

import static dragonfly.app.palette.CommandGroup.HELP;
import static dragonfly.app.palette.CommandGroup.MODEL;

import dragonfly.app.about.AboutModel;
import dragonfly.app.about.AboutView;
import dragonfly.app.assistant.ModelCard;
import dragonfly.app.assistant.Uses;
import dragonfly.app.palette.Command;
import dragonfly.app.palette.CommandGroup;
import dragonfly.app.palette.Commands;
import dragonfly.app.words.Words;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finding commands, and what the window says about itself. */
final class HelpCommands {
    private final Session session;
    private final Card card;

    HelpCommands(Session session, Card card) {
        this.session = session;
        this.card = card;
    }

    void addTo(Commands commands, Runnable openPalette) {
        commands.add(Command.of("help.palette", HELP, openPalette).key("Shortcut+K"));
        commands.add(Command.of("help.keys", HELP, () -> showKeys(commands)).key("F1"));
        commands.add(Command.of("help.use", HELP, this::showUse));
        commands.add(Command.of("help.about", HELP, this::showAbout));
        commands.add(
                Command.of("model.about", MODEL, this::showModel)
                        .when(Bindings.isNotNull(session.seat().cardProperty())));
    }

    /** What is known about the model in use, and its card. */
    void showModel() {
        ModelCard model = session.seat().cardProperty().get();
        if (model != null) {
            List<AboutModel.Fact> facts = new ArrayList<>(model.about().facts());
            facts.add(new AboutModel.Fact(Words.of("about.runsOn"), model.providers().summary()));
            card.show(
                    Words.of("about.title"),
                    new AboutView(new AboutModel(facts, model.about().card())));
        }
    }

    /** What the words of the model in use may be used for. */
    void showUse() {
        ModelCard model = session.seat().cardProperty().get();
        card.show(
                Words.of("help.use.title"),
                model == null
                        ? Words.of("banner.none")
                        : Words.of(
                                "help.use.text",
                                Uses.meaning(model.use()),
                                model.name(),
                                model.id(),
                                model.licence(),
                                model.precision()));
    }

    private void showAbout() {
        String version = HelpCommands.class.getPackage().getImplementationVersion();
        card.show(
                Words.of("help.about.title"),
                Words.of("help.about.text", version == null ? "development" : version));
    }

    private void showKeys(Commands commands) {
        GridPane grid = new GridPane(16, 4);
        grid.setPadding(new Insets(0, 12, 0, 0));
        int row = 0;
        for (CommandGroup group : CommandGroup.values()) {
            Label heading = new Label(group.title().toUpperCase(Locale.UK));
            heading.getStyleClass().add("heading");
            heading.setPadding(new Insets(row == 0 ? 0 : 10, 0, 2, 0));
            grid.add(heading, 0, row++, 2, 1);
            for (Command command : commands.all()) {
                if (command.group() == group && command.key().isPresent()) {
                    Label key = new Label(command.keyText());
                    key.getStyleClass().add("key");
                    grid.addRow(row++, key, new Label(command.title()));
                }
            }
        }
        card.show(Words.of("help.keys.title"), grid);
    }
}
