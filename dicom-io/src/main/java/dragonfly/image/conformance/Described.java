package dragonfly.image.conformance;

import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.dicom.DicomObject;
import dragonfly.image.dicom.codec.TransferSyntax;
import dragonfly.image.open.Images;
import dragonfly.image.slide.Slide;

import java.nio.file.Path;

/** What to call a file's format and its decoder in one line. */
final class Described {
    private Described() {}

    /** Notes both for an image that was opened from a file. */
    static void note(Examination examination, MedicalImage image, Path file) throws ImageException {
        if (image instanceof Slide slide) {
            examination.isOf("slide, " + slide.vendor(), slide.provider());
            return;
        }
        switch (image.kind()) {
            case DICOM -> {
                try (DicomObject object = DicomObject.open(file)) {
                    examination.isOf(syntax(object), object.frames().decoder());
                }
            }
            case PHOTOGRAPH, SLIDE -> examination.isOf(Images.format(file), "photograph");
        }
    }

    /** The name of a file's transfer syntax. */
    static String syntax(DicomObject object) {
        String uid = object.transferSyntax();
        return TransferSyntax.of(uid).map(TransferSyntax::label).orElse(uid);
    }
}
