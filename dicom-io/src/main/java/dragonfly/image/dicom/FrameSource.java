package dragonfly.image.dicom;

import dragonfly.image.ImageException;

import java.io.IOException;

/** Reads the bytes of a frame from the file, one frame at a time. Safe for several threads. */
interface FrameSource {
    /**
     * Frames of which the file holds something worth showing; of a large file without a table, the
     * frames it announces. Never changes.
     */
    int available();

    /** The same by what is known now: fewer, once a walk over a cut file came to its end. */
    default int known() {
        return available();
    }

    /** Finds what opening left to be found; returns when that is done or the file is closed. */
    default void findAll() throws IOException {}

    /**
     * A frame, 0 to {@code available() - 1}.
     *
     * @throws ImageException with {@code DAMAGED} if the frame is missing or its place is unknown,
     *     {@code TOO_LARGE} if it cannot be held
     */
    EncodedFrame frame(int index) throws IOException, ImageException;
}
