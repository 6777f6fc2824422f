package dragonfly.image.dicom.codec;

import dragonfly.image.ImageException;

/**
 * Turns the bytes of one frame into samples. One implementation for each family of transfer
 * syntaxes; no file, no screen and no shared state, so one decoder serves all threads.
 */
public interface FrameDecoder {
    /**
     * Refuses what {@link #decode} would refuse, by looking at the first bytes only. Takes no
     * memory for pixels.
     *
     * @param frame a frame, or as much of it as the file holds
     * @param format what the file says about it
     * @throws ImageException if the codec's header does not fit the file's, the frame cannot hold
     *     that many pixels, or its kind of compression is not read
     */
    void check(byte[] frame, FrameFormat format) throws ImageException;

    /**
     * Decodes a frame.
     *
     * @param frame the frame's bytes, fragments joined; may be kept as the samples' array
     * @param format what the file says about it
     * @throws ImageException as {@link #check}, or if the data are damaged
     */
    Samples decode(byte[] frame, FrameFormat format) throws ImageException;
}
