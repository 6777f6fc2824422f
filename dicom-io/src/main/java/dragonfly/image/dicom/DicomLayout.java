package dragonfly.image.dicom;

import java.util.Optional;

/**
 * What stands in a DICOM file, and where.
 *
 * @param transferSyntax UID the file states, or the plain syntax its first element looks like
 * @param bigEndian whether numbers start with the most significant byte
 * @param dataset what stands before the pixel data
 * @param places where the frames of a whole slide lie; empty for other objects
 * @param extendedOffsets the Extended Offset Table, if there is one
 * @param pixels the pixel data element, if the file comes that far
 * @param cut whether the file ends inside an element before the pixel data
 */
record DicomLayout(
        String transferSyntax,
        boolean bigEndian,
        Dataset dataset,
        FramePlaces places,
        Optional<Extent> extendedOffsets,
        Optional<ElementHeader> pixels,
        boolean cut) {

    /** A stretch of bytes. */
    record Extent(long start, long end) {
        long length() {
            return end - start;
        }
    }
}
