package dragonfly.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the window does when it opens.
 *
 * @param paths files and folders to open; empty: the sample stands ready to be opened
 * @param question to ask about the first image
 * @param sample whether to open the sample image
 */
public record StartUp(List<Path> paths, Optional<String> question, boolean sample) {
    /** Copies the list. */
    public StartUp {
        paths = List.copyOf(paths);
    }

    /** Opens with nothing on the desk. */
    public static StartUp empty() {
        return new StartUp(List.of(), Optional.empty(), false);
    }

    /** Opens with these files and folders. */
    public static StartUp open(List<Path> paths) {
        return new StartUp(paths, Optional.empty(), false);
    }

    /** Opens with the sample image and asks about it. */
    public static StartUp demonstration(String question) {
        return new StartUp(List.of(), Optional.of(question), true);
    }
}
