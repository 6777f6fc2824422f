package dragonfly.image.dicom;

/**
 * The bytes of one frame as the file has them, fragments joined.
 *
 * @param bytes handed over
 * @param complete false if the file ended early and the rest is zero or missing
 */
@SuppressWarnings("ArrayRecordComponent") // handed over between two methods, never compared
record EncodedFrame(byte[] bytes, boolean complete) {}
