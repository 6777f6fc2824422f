package dragonfly.app.browser;

import java.nio.file.Path;

/** A line of the list of studies. */
public sealed interface BrowserRow {
    /**
     * A patient.
     *
     * @param title the name, or what stands for it while names are hidden
     * @param summary "1 study · 2 series"
     */
    record Patient(String title, String summary) implements BrowserRow {}

    /** A study under its patient: its date and description. */
    record Study(String title) implements BrowserRow {}

    /**
     * A series that can be shown.
     *
     * @param file the image to show when it is chosen
     * @param title what it is
     * @param summary "12 images · 512×512"
     */
    record Series(Path file, String title, String summary) implements BrowserRow {}

    /** One image of the series that is open, where it holds several. */
    record Image(Path file, String title) implements BrowserRow {}

    /** The line above the files that could not be opened. */
    record BrokenHeading(String title) implements BrowserRow {}

    /** A file that could not be opened. */
    record BrokenFile(Path file, String name, String reason) implements BrowserRow {}
}
