package dragonfly.app.window;

import dragonfly.app.assistant.Assistant;
import dragonfly.app.home.SettingsFile;
import dragonfly.app.samples.Samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the window is given by the program around it. Everything that may wait is marked so. */
public interface Surroundings {
    /** The user's settings. */
    SettingsFile settings();

    /** The folder for drafts of reports; need not exist. */
    Path drafts();

    /** Names of the models that can be loaded; waits for the disk. */
    List<String> models() throws IOException;

    /**
     * Loads a model; waits.
     *
     * @param name one of {@link #models()}; "" for the demonstration model
     */
    Assistant load(String name) throws Exception;

    /** The sample cases; their files wait for the disk. */
    Samples samples();
}
