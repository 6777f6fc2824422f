package dragonfly.app.palette;

import dragonfly.app.words.Words;

/** The menus of the window, left to right. */
public enum CommandGroup {
    FILE("menu.file"),
    VIEW("menu.view"),
    TOOLS("menu.tools"),
    MODEL("menu.model"),
    REPORT("menu.report"),
    HELP("menu.help");

    private final String key;

    CommandGroup(String key) {
        this.key = key;
    }

    /** The menu's name. */
    public String title() {
        return Words.of(key);
    }
}
