package dragonfly.image.fuzz;

import dragonfly.image.ImageException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the targets share. */
final class Stranger {
    /** Larger pictures only cost time; that their size is checked is other tests' business. */
    static final int MOST_SAMPLES = 1 << 22;

    private Stranger() {}

    /** Work on a stranger's bytes. */
    interface Work {
        void run() throws ImageException;
    }

    /** Runs it; the typed refusal with a sentence is the one exception that is allowed. */
    static void run(Work work) {
        try {
            work.run();
        } catch (ImageException e) {
            if (e.getMessage().isBlank()) {
                throw new AssertionError("A refusal without a sentence", e);
            }
        }
    }

    /** Runs it on a file with these bytes. */
    static void runOnFile(byte[] data, FileWork work) {
        try {
            Path file = Files.createTempFile("dragonfly-fuzz", "");
            try {
                Files.write(file, data);
                run(() -> work.run(file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Work on a stranger's file. */
    interface FileWork {
        void run(Path file) throws ImageException;
    }
}
