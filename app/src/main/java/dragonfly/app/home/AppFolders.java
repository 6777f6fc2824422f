package dragonfly.app.home;

import java.nio.file.Path;
import java.util.Map;

/**
 * The three folders of the program, as each system wants them; none is made before it is needed.
 *
 * @param config the settings
 * @param data what was imported and written for keeping: models, drafts
 * @param cache what may be deleted at any time: samples, thumbnails
 */
public record AppFolders(Path config, Path data, Path cache) {
    /** The system property that puts all three under one folder (tests, portable use). */
    public static final String HOME_PROPERTY = "dragonfly.home";

    private static final String NAME = "dragonfly-med";
    private static final String TITLE = "Dragonfly-Med";

    /** The folders of this user on this machine. */
    public static AppFolders ofThisUser() {
        String home = System.getProperty(HOME_PROPERTY, "");
        return home.isEmpty()
                ? of(
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", ".")),
                        System.getenv())
                : under(Path.of(home).toAbsolutePath());
    }

    /** All three under one folder. */
    public static AppFolders under(Path home) {
        return new AppFolders(home.resolve("config"), home.resolve("data"), home.resolve("cache"));
    }

    /**
     * The folders by the system's custom: XDG base directories on Linux, {@code Library} on macOS,
     * {@code AppData} on Windows.
     *
     * @param system the value of {@code os.name}
     * @param user the user's home folder
     * @param environment the environment variables
     */
    public static AppFolders of(String system, Path user, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            Path roaming = folder(environment, "APPDATA", user.resolve("AppData/Roaming"));
            Path local = folder(environment, "LOCALAPPDATA", user.resolve("AppData/Local"));
            return new AppFolders(
                    roaming.resolve(TITLE),
                    local.resolve(TITLE).resolve("data"),
                    local.resolve(TITLE).resolve("cache"));
        }
        if (system.startsWith("Mac")) {
            Path library = user.resolve("Library");
            Path support = library.resolve("Application Support").resolve(TITLE);
            return new AppFolders(support, support, library.resolve("Caches").resolve(TITLE));
        }
        return new AppFolders(
                folder(environment, "XDG_CONFIG_HOME", user.resolve(".config")).resolve(NAME),
                folder(environment, "XDG_DATA_HOME", user.resolve(".local/share")).resolve(NAME),
                folder(environment, "XDG_CACHE_HOME", user.resolve(".cache")).resolve(NAME));
    }

    /** The file of the settings. */
    public Path settingsFile() {
        return config.resolve("settings.json");
    }

    /** Where sample images are unpacked. */
    public Path samples() {
        return cache.resolve("samples");
    }

    /** A relative path in such a variable is to be ignored (XDG base directory specification). */
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return !value.isEmpty() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }
}
