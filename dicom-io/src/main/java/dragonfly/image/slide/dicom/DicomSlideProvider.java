package dragonfly.image.slide.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.DicomFiles;
import dragonfly.image.slide.Slide;
import dragonfly.image.slide.SlideProvider;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens VL Whole Slide Microscopy and confocal pyramids. A label or an overview opens the slide it
 * belongs to; by itself it is an ordinary picture, and none for this provider.
 */
public final class DicomSlideProvider implements SlideProvider {
    static final String NAME = "DICOM";

    private static final int CERTAIN = 100;

    /** For the service loader. */
    public DicomSlideProvider() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.empty();
    }

    @Override
    public int probe(Path file, byte[] head) {
        if (!DicomFiles.recognises(head)) {
            return 0;
        }
        try {
            return SlideHead.peek(file).filter(it -> hasVolume(file, it)).isPresent() ? CERTAIN : 0;
        } catch (ImageException e) {
            // Whoever opens it as a DICOM file says why it cannot be read.
            return 0;
        }
    }

    private static boolean hasVolume(Path file, SlideHead head) {
        return head.isVolume()
                || SlideFolder.around(file, head).stream().anyMatch(it -> it.head().isVolume());
    }

    @Override
    public Slide open(Path file) throws ImageException {
        return DicomSlide.open(file);
    }
}
