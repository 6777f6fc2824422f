package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.DicomLayout.Extent;

import java.io.IOException;
import java.util.Optional;

/** Where the frames of encapsulated pixel data lie. Safe for several threads. */
interface FrameIndex {
    /** Frames that the file holds as far as is known now; not more than were announced. */
    int frames();

    /**
     * The items of a frame: from the first to behind the last. Empty if the file does not come so
     * far. The end is {@link Long#MAX_VALUE} where the frame ends with the items.
     *
     * @throws ImageException with {@code DAMAGED} if nobody can tell which items are which frame
     */
    Optional<Extent> find(int frame) throws IOException, ImageException;
}
