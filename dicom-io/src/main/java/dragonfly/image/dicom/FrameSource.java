package dragonfly.image.dicom;

import java.io.IOException;

/** Reads the bytes of a frame from the file, one frame at a time. Safe for several threads. */
interface FrameSource {
    /** Frames of which the file holds something worth showing. */
    int available();

    /** A frame, 0 to {@code available() - 1}. */
    EncodedFrame frame(int index) throws IOException;
}
