package dragonfly.image.open;

import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.dicom.DicomFiles;
import dragonfly.image.photo.Photographs;

import java.nio.file.Path;

/** Opens images by what the file holds, whatever its name says. */
public final class Images {
    private Images() {}

    /**
     * Opens a DICOM, PNG, JPEG, JPEG 2000 or TIFF file. Of DICOM only the header is read, and one
     * frame if a window must be computed; photographs are decoded. Blocks on the disk.
     *
     * @return an open image that the caller closes
     * @throws ImageException if the file is none of these, damaged, or of a kind that is not read
     */
    public static MedicalImage open(Path file) throws ImageException {
        byte[] head = FileHead.of(file);
        if (DicomFiles.recognises(head)) {
            return DicomFiles.open(file);
        }
        if (Photographs.recognises(head)) {
            return Photographs.open(file);
        }
        throw Photographs.refusal(head);
    }

    /**
     * Whether the first bytes are those of a kind of image this program reads. Blocks on the disk.
     */
    public static boolean looksLikeImage(Path file) {
        try {
            byte[] head = FileHead.of(file);
            return DicomFiles.recognises(head) || Photographs.recognises(head);
        } catch (ImageException e) {
            // A file that cannot be read does not look like anything; opening it says why.
            return false;
        }
    }

    /**
     * What the first bytes of a file are those of: "DICOM", "JPEG", "TIFF"; "" for nothing known.
     *
     * @throws ImageException if the file cannot be read
     */
    public static String format(Path file) throws ImageException {
        byte[] head = FileHead.of(file);
        return DicomFiles.recognises(head) ? "DICOM" : Photographs.format(head);
    }
}
