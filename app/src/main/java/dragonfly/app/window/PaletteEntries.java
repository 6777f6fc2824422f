package dragonfly.app.window;

import dragonfly.app.browser.BrowserRow;
import dragonfly.app.palette.Command;
import dragonfly.app.palette.Commands;
import dragonfly.app.palette.PaletteEntry;
import dragonfly.app.words.Words;
import dragonfly.model.selection.Strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the palette finds: commands, settings, models and studies. */
final class PaletteEntries {
    private PaletteEntries() {}

    static List<PaletteEntry> of(Session session, Commands commands) {
        List<PaletteEntry> entries = new ArrayList<>();
        for (Command command : commands.all()) {
            entries.add(PaletteEntry.of(command));
        }
        for (Strategy strategy : Strategy.values()) {
            entries.add(strategy(session, strategy));
        }
        for (String model : session.models()) {
            entries.add(
                    new PaletteEntry(
                            Words.of("palette.model", model),
                            Words.of("palette.setting"),
                            "",
                            true,
                            () -> session.chooseModel(model)));
        }
        for (BrowserRow row : session.browser().rows()) {
            if (row instanceof BrowserRow.Series series) {
                entries.add(
                        new PaletteEntry(
                                series.title(),
                                Words.of("palette.study"),
                                "",
                                true,
                                () -> session.desk().open(series.file())));
            }
        }
        return entries;
    }

    private static PaletteEntry strategy(Session session, Strategy strategy) {
        return new PaletteEntry(
                Words.of("palette.strategy", strategy.name().toLowerCase(Locale.UK)),
                Words.of("palette.setting"),
                "",
                session.looks().selectable(),
                () ->
                        session.looks()
                                .choose(
                                        session.looks()
                                                .settingsProperty()
                                                .get()
                                                .withStrategy(strategy)));
    }
}
