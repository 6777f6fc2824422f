package dragonfly.image.slide.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.Dataset;
import dragonfly.image.dicom.DicomObject;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What tells which slide an instance belongs to.
 *
 * @param series Series Instance UID
 * @param pyramid Pyramid UID, which all resolutions of one image share; "" in older objects
 * @param frameOfReference what lies in the same place shares it; "" if not stated
 * @param flavour what the instance shows
 */
record SlideHead(String series, String pyramid, String frameOfReference, Flavour flavour) {
    static SlideHead of(Dataset dataset) {
        return new SlideHead(
                dataset.text(SlideTag.SERIES),
                dataset.text(SlideTag.PYRAMID),
                dataset.text(SlideTag.FRAME_OF_REFERENCE),
                Flavour.of(dataset.texts(SlideTag.IMAGE_TYPE)));
    }

    /** Looks at the first kilobytes of a file; empty if it is no instance of a slide. */
    static Optional<SlideHead> peek(Path file) throws ImageException {
        return DicomObject.peekSlide(file, SlideTag.FRAME_OF_REFERENCE).map(SlideHead::of);
    }

    boolean isVolume() {
        return flavour == Flavour.VOLUME;
    }

    /** Whether two instances may belong to one slide, labels and overviews included. */
    boolean isBeside(SlideHead other) {
        boolean sameSeries = !series.isEmpty() && series.equals(other.series);
        boolean samePyramid = !pyramid.isEmpty() && pyramid.equals(other.pyramid);
        return sameSeries || samePyramid;
    }

    /** Whether both say which pyramid they belong to, so that nothing need be guessed. */
    boolean hasPyramid(SlideHead other) {
        return !pyramid.isEmpty() && !other.pyramid.isEmpty();
    }

    /** Whether two volumes may be resolutions of one image. */
    boolean isSameImage(SlideHead other) {
        if (hasPyramid(other)) {
            return pyramid.equals(other.pyramid);
        }
        boolean differ =
                !frameOfReference.isEmpty()
                        && !other.frameOfReference.isEmpty()
                        && !frameOfReference.equals(other.frameOfReference);
        return isBeside(other) && !differ;
    }
}
