package dragonfly.app.desk;

import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;

import java.nio.file.Path;

/** Opens an image; {@link dragonfly.image.open.Images#open} in the program, a fake in tests. */
@FunctionalInterface
public interface Opener {
    /** Blocks; the caller closes the image. */
    MedicalImage open(Path file) throws ImageException;
}
