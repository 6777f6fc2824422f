package dragonfly.image.conformance;

import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;
import dragonfly.image.dicom.DicomObject;
import dragonfly.image.dicom.FrameStack;
import dragonfly.image.dicom.codec.Samples;
import dragonfly.image.open.Images;

import java.nio.file.Files;
import java.nio.file.Path;

/** Frames of a DICOM file against lines of a table. */
final class FrameComparison {
    private final Examination examination;
    private final Path file;

    FrameComparison(Examination examination, Path file) {
        this.examination = examination;
        this.file = file;
    }

    /**
     * Notes what deviates.
     *
     * @throws ImageException if the file is refused although another decoder reads it
     */
    void compare(ExpectedFrames expected) throws ImageException {
        try (DicomObject object = DicomObject.open(file)) {
            FrameStack frames = object.frames();
            examination.isOf(Described.syntax(object), frames.decoder());
            for (ExpectedFrame frame : expected.frames()) {
                compare(frames, frame);
            }
            examination.says("frames as expected: " + expected.frames().size());
        } catch (ImageException e) {
            if (expected.frames().stream().anyMatch(ExpectedFrame::hasReference)) {
                throw e;
            }
            examination.says("refused, as by others: " + e.getMessage());
        }
    }

    private void compare(FrameStack frames, ExpectedFrame expected) {
        int before = examination.deviations();
        try {
            Samples samples = frames.stored(expected.number());
            examination.saw(Sha256.of(samples.data()));
            if (!expected.hasReference()) {
                return;
            }
            if (expected.isExact()) {
                compareExactly(frames, samples, expected);
            } else if (Files.exists(expected.picture())) {
                compareWithPicture(frames, expected);
            } else {
                Statistics actual =
                        expected.isOfRgb() && samples.photometric().channels() == 3
                                ? Statistics.of(rgb(frames, expected))
                                : Statistics.of(samples.data(), expected.isUnsigned());
                actual.compare(expected, examination);
            }
        } catch (ImageException e) {
            if (expected.hasReference()) {
                examination.deviates(Examination.sentence(e));
            }
        }
        examination.prefix(before, "frame " + expected.number() + ": ");
    }

    private void compareExactly(FrameStack frames, Samples samples, ExpectedFrame expected)
            throws ImageException {
        examination.same("SHA-256", expected.rawSha256(), Sha256.of(samples.data()));
        if (expected.rgbSha256().isPresent()) {
            examination.same(
                    "SHA-256 as RGB",
                    expected.rgbSha256().get(),
                    Sha256.ofRgb(rgb(frames, expected)));
        }
    }

    private static int[] rgb(FrameStack frames, ExpectedFrame expected) throws ImageException {
        return frames.read(expected.number()) instanceof Rgb8 colours
                ? colours.packed()
                : new int[0];
    }

    private void compareWithPicture(FrameStack frames, ExpectedFrame expected)
            throws ImageException {
        try (MedicalImage picture = Images.open(expected.picture())) {
            Raster actual = frames.read(expected.number());
            PictureDifference.compare(actual, picture.read(0), examination);
        }
    }
}
