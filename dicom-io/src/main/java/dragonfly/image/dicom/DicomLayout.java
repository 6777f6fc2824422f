package dragonfly.image.dicom;

import java.util.List;
import java.util.Optional;

/**
 * Where things lie in a DICOM file.
 *
 * @param transferSyntax UID the file states, or the plain syntax its first element looks like
 * @param implicit whether elements come without their value representation
 * @param bigEndian whether numbers start with the most significant byte
 * @param header parts of the data set worth parsing: whole elements whose lengths were checked
 * @param extendedOffsets the Extended Offset Table, if there is one
 * @param pixels the pixel data element, if the file comes that far
 * @param cut whether the file ends inside an element before the pixel data
 */
record DicomLayout(
        String transferSyntax,
        boolean implicit,
        boolean bigEndian,
        List<Extent> header,
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
