package dragonfly.image.fuzz;

import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.dicom.DicomFiles;

import java.nio.file.Path;

/** A DICOM file: its data set, what it says of its image, its first and its last frame. */
public final class DicomTarget {
    private DicomTarget() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        Stranger.runOnFile(data, DicomTarget::read);
    }

    private static void read(Path file) throws ImageException {
        Stranger.run(() -> DicomFiles.summary(file));
        try (MedicalImage image = DicomFiles.open(file)) {
            if ((long) image.width() * image.height() <= Stranger.MOST_SAMPLES) {
                Stranger.run(() -> image.read(0));
                Stranger.run(() -> image.read(image.frames() - 1));
            }
        }
    }
}
