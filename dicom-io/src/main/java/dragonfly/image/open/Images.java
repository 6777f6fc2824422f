package dragonfly.image.open;

import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.dicom.DicomFiles;
import dragonfly.image.photo.Photographs;
import dragonfly.image.slide.Slide;
import dragonfly.image.slide.Slides;

import java.nio.file.Path;
import java.util.Optional;

/** Opens images by what the file holds, whatever its name says. */
public final class Images {
    private static final Slides SLIDES = Slides.installed();

    private Images() {}

    /**
     * Opens a slide, or a DICOM, PNG, JPEG, JPEG 2000 or TIFF file. Of slides and DICOM only
     * headers are read, and one frame if a window must be computed; photographs are decoded. Blocks
     * on the disk.
     *
     * @return an open image that the caller closes
     * @throws ImageException if the file is none of these, damaged, or of a kind that is not read
     */
    public static MedicalImage open(Path file) throws ImageException {
        byte[] head = FileHead.of(file);
        Optional<Slide> slide = SLIDES.open(file, head);
        if (slide.isPresent()) {
            return slide.get();
        }
        if (DicomFiles.recognises(head)) {
            return DicomFiles.open(file);
        }
        if (Photographs.recognises(head)) {
            return Photographs.open(file);
        }
        throw Photographs.refusal(head);
    }

    /** Who can open slides, and who cannot on this machine. */
    public static Slides slides() {
        return SLIDES;
    }

    /**
     * Whether the first bytes are those of a kind of image this program reads. Blocks on the disk.
     */
    public static boolean looksLikeImage(Path file) {
        try {
            byte[] head = FileHead.of(file);
            return DicomFiles.recognises(head)
                    || Photographs.recognises(head)
                    || SLIDES.recognise(file, head);
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
