package dragonfly.image;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of test data that lies beside the project; tests that need it are skipped without it.
 */
public final class SharedData {
    private SharedData() {}

    /** A file or folder below {@code ../shared}. */
    public static Path path(String relative) {
        Path shared = Path.of(System.getProperty("dragonfly.root", "..")).resolve("../shared");
        Path wanted = shared.resolve(relative).normalize();
        Assumptions.assumeTrue(
                Files.exists(wanted), () -> "skipped: there is no ../shared/" + relative);
        return wanted;
    }
}
