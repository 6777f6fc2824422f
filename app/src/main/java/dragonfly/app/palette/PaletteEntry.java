package dragonfly.app.palette;

/**
 * A line of the palette.
 *
 * @param title what it is called
 * @param group where it comes from: a menu's name, "Setting", "Study"
 * @param key its key, "" if none
 * @param enabled whether it can be chosen now
 * @param action what choosing it does; screen's thread
 */
public record PaletteEntry(
        String title, String group, String key, boolean enabled, Runnable action) {
    /** The line of a command, as it stands now. */
    public static PaletteEntry of(Command command) {
        return new PaletteEntry(
                command.title(),
                command.group().title(),
                command.keyText(),
                command.enabled().get(),
                command::run);
    }
}
