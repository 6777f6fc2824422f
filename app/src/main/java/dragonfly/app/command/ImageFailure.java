package dragonfly.app.command;

import dragonfly.image.ImageException;

import java.nio.file.Path;

/** An image of the command line cannot be used; the message names the file. */
final class ImageFailure extends Exception {
    private static final long serialVersionUID = 1L;

    ImageFailure(Path file, ImageException reason) {
        super("%s: %s".formatted(file.getFileName(), reason.getMessage()), reason);
    }
}
