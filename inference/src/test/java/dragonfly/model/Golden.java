package dragonfly.model;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where tests find the golden vectors and the embedded checkpoint. */
public final class Golden {
    private Golden() {}

    /** The folder of golden vectors; the test is skipped where there is none. */
    public static Path folder() {
        Path folder = root().resolve("../shared/golden").normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                "the golden vectors (../shared/golden) are not on this machine");
        return folder;
    }

    /** The checkpoint with random weights that stands in this repository. */
    public static Path embeddedCheckpoint() {
        return root().resolve("inference/src/test/checkpoints/v1-tiny");
    }

    private static Path root() {
        return Path.of(System.getProperty("dragonfly.root", "..")).toAbsolutePath();
    }
}
