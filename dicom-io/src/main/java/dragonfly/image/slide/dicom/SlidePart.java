package dragonfly.image.slide.dicom;

import dragonfly.image.Identity;
import dragonfly.image.ImageException;
import dragonfly.image.dicom.Dataset;
import dragonfly.image.dicom.DicomObject;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a list needs to know of an instance of a slide, from the first attributes of its file.
 * {@link SlideListing} puts parts together.
 */
public final class SlidePart {
    private final Path file;
    private final Identity identity;
    private final SlideHead head;
    private final int width;
    private final int height;
    private final int frames;

    private SlidePart(Path file, Dataset dataset) {
        this.file = file;
        this.identity = DicomObject.identity(dataset);
        this.head = SlideHead.of(dataset);
        this.width = dataset.integer(SlideTag.MATRIX_COLUMNS).orElse(0);
        this.height = dataset.integer(SlideTag.MATRIX_ROWS).orElse(0);
        this.frames =
                Math.multiplyExact(
                        few(dataset, SlideTag.NUMBER_OF_PATHS),
                        few(dataset, SlideTag.FOCAL_PLANES));
    }

    private static int few(Dataset dataset, int tag) {
        return Math.clamp(dataset.integer(tag).orElse(1), 1, Short.MAX_VALUE);
    }

    /**
     * Reads it without looking at pixels.
     *
     * @return empty if the file is no instance of a slide or does not say how large the slide is
     * @throws ImageException if the file cannot be read
     */
    public static Optional<SlidePart> of(Path file) throws ImageException {
        return DicomObject.peekSlide(file, SlideTag.FOCAL_PLANES)
                .map(dataset -> new SlidePart(file, dataset))
                .filter(part -> part.width > 0 && part.height > 0);
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** Who and what it shows. */
    public Identity identity() {
        return identity;
    }

    /** Columns of its resolution. */
    public int width() {
        return width;
    }

    /** Rows of its resolution. */
    public int height() {
        return height;
    }

    /** Optical paths times focal planes, as far as the file says. */
    public int frames() {
        return frames;
    }

    SlideHead head() {
        return head;
    }

    long size() {
        return (long) width * height;
    }
}
