package dragonfly.image.open;

import dragonfly.image.ImageException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The first bytes of a file, which tell its kind. */
final class FileHead {
    private static final int LENGTH = 160;

    private FileHead() {}

    static byte[] of(Path file) throws ImageException {
        if (Files.isDirectory(file)) {
            throw ImageException.notAnImage("This is a folder, not an image.");
        }
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(LENGTH);
        } catch (NoSuchFileException e) {
            throw ImageException.missing();
        } catch (IOException e) {
            throw ImageException.io(e);
        }
    }
}
