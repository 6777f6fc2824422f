package dragonfly.image.conformance;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;
import dragonfly.image.dicom.DicomObject;
import dragonfly.image.open.Images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A photograph against what Pillow and pydicom say of it. */
final class PhotoComparison {
    private final Examination examination;
    private final Path file;

    PhotoComparison(Examination examination, Path file) {
        this.examination = examination;
        this.file = file;
    }

    /**
     * Notes what deviates.
     *
     * @throws ImageException if the file is refused although it should open
     */
    void compare(ExpectedPhoto expected) throws ImageException {
        if (expected.fileSha256().isPresent()) {
            examination.same("SHA-256 of the file", expected.fileSha256().get(), fileHash());
        }
        try (MedicalImage image = Images.open(file)) {
            Described.note(examination, image, file);
            Raster raster = image.read(0);
            String pixels = pixels(raster);
            examination.saw(pixels);
            if (expected.error().isPresent()) {
                said(image, expected.error().get());
                return;
            }
            examination.same("width", expected.width(), image.width());
            examination.same("height", expected.height(), image.height());
            if (expected.pixelsSha256().isPresent()) {
                examination.same("SHA-256 of the pixels", expected.pixelsSha256().get(), pixels);
            }
            if (expected.laterality().isPresent()) {
                examination.same(
                        "laterality", expected.laterality().get(), image.identity().laterality());
            }
            if (expected.transferSyntax().isPresent()) {
                try (DicomObject object = DicomObject.open(file)) {
                    examination.same(
                            "transfer syntax",
                            expected.transferSyntax().get(),
                            object.transferSyntax());
                }
            }
            examination.says("size and pixels as expected");
        } catch (ImageException e) {
            if (expected.error().isEmpty()) {
                throw e;
            }
            examination.says("refused, as expected: " + e.getMessage());
        }
    }

    /** A file that others refuse may open, if what is wrong with it stands on the image. */
    private void said(MedicalImage image, String error) {
        if (image.notices().isEmpty()) {
            examination.deviates("opens without a word, although: " + error);
        } else {
            examination.says("opens and says: " + image.notices().getFirst());
        }
    }

    private String fileHash() throws ImageException {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw ImageException.io(e);
        }
    }

    /** As Pillow keeps them: one or two bytes a gray, three a colour. */
    private static String pixels(Raster raster) {
        Sha256 sha = new Sha256();
        switch (raster) {
            case Gray16 gray -> sha.words(gray.words(), gray.bitsStored() > 8 ? 2 : 1);
            case GrayFloat gray -> sha.floats(gray.values());
            case Rgb8 colours -> sha.rgb(colours.packed());
        }
        return sha.hex();
    }
}
