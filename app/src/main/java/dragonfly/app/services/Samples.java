package dragonfly.app.services;

import dragonfly.app.file.AtomicFile;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sample images that come with the program, unpacked when they are first asked for. */
final class Samples {
    private static final String MR = "mr-examples-overlay.dcm";

    private final Path folder;

    Samples(Path folder) {
        this.folder = folder;
    }

    /** A slice of a liver MR; waits for the disk. */
    Path mr() throws IOException {
        byte[] bytes;
        try (InputStream in =
                Samples.class.getResourceAsStream("/dragonfly/assets/samples/" + MR)) {
            if (in == null) {
                throw new FileNotFoundException("The program's sample image is missing.");
            }
            bytes = in.readAllBytes();
        }
        Path file = folder.resolve(MR);
        if (!Files.exists(file) || Files.size(file) != bytes.length) {
            AtomicFile.write(file, out -> out.write(bytes));
        }
        return file;
    }
}
