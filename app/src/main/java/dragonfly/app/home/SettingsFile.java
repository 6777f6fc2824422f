package dragonfly.app.home;

import com.fasterxml.jackson.core.JsonProcessingException;

import dragonfly.app.file.AtomicFile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The settings of this user: read once, when first asked for, and written whole at each change. A
 * file that cannot be understood is kept beside under another name, the defaults hold, and {@link
 * #notice()} says so.
 *
 * <p>Safe for several threads; {@link #update} waits for the disk, so never on the FX thread.
 */
public final class SettingsFile {
    private final Path file;
    private final SettingsJson json = new SettingsJson();
    private Optional<Settings> current = Optional.empty();
    private Optional<String> notice = Optional.empty();

    /** Settings in a file that need not exist. */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /** The settings as they are now. */
    public synchronized Settings get() {
        if (current.isEmpty()) {
            current = Optional.of(load());
        }
        return current.get();
    }

    /** One sentence for the user if reading the file went wrong. */
    public synchronized Optional<String> notice() {
        get();
        return notice;
    }

    /**
     * Changes the settings and writes them.
     *
     * @throws IOException if they could not be written; the change then holds until the program
     *     ends
     */
    public synchronized Settings update(UnaryOperator<Settings> change) throws IOException {
        Settings before = get();
        Settings after = change.apply(before);
        current = Optional.of(after);
        if (!after.equals(before)) {
            AtomicFile.write(file, json.write(after));
        }
        return after;
    }

    private Settings load() {
        try {
            return json.read(Files.readString(file));
        } catch (NoSuchFileException firstStart) {
            return Settings.DEFAULTS;
        } catch (JsonProcessingException | CharacterCodingException damaged) {
            notice = Optional.of(setAside());
        } catch (IOException unreadable) {
            notice =
                    Optional.of(
                            "The settings could not be read (%s); the defaults are in use."
                                    .formatted(unreadable.getMessage()));
        }
        return Settings.DEFAULTS;
    }

    private String setAside() {
        Path kept = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
            return "The settings file was damaged; it is kept as %s and the defaults are in use."
                    .formatted(kept.getFileName());
        } catch (IOException stuck) {
            return "The settings file %s is damaged and could not be set aside (%s); the defaults"
                            .formatted(file, stuck.getMessage())
                    + " are in use.";
        }
    }
}
