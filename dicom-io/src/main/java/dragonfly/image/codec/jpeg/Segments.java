package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

/**
 * Walks over the marker segments of a stream (T.81 B.1.1). Bytes between segments that belong to
 * none are skipped, as other decoders do.
 */
final class Segments {
    private final byte[] stream;
    private int at;
    private int start;
    private int marker;
    private int body;
    private int end;

    /** Segments from an offset on. */
    Segments(byte[] stream, int at) {
        this.stream = stream;
        this.at = at;
    }

    /**
     * Goes to the next segment.
     *
     * @return false at the end of the data, or if they end within the segment
     */
    boolean next() {
        while (at + 1 < stream.length) {
            int second = stream[at + 1] & 0xFF;
            if (stream[at] == (byte) 0xFF && second != 0 && second != 0xFF) {
                return enter(second);
            }
            at++;
        }
        return false;
    }

    private boolean enter(int second) {
        start = at;
        marker = second;
        body = at + 2;
        end = body;
        if (!Marker.standsAlone(second)) {
            int length = at + 4 <= stream.length ? word(at + 2) : 0;
            if (length > stream.length - at - 2) {
                length = 0; // cut short
            }
            if (length < 2) {
                at = stream.length;
                return false;
            }
            body = at + 4;
            end = at + 2 + length;
        }
        at = end;
        return true;
    }

    /** The marker's second byte. */
    int marker() {
        return marker;
    }

    /** Offset of the marker. */
    int start() {
        return start;
    }

    /** Offset of what follows the marker and the length. */
    int body() {
        return body;
    }

    /** Offset behind the segment. */
    int end() {
        return end;
    }

    /** Goes on somewhere else, for example behind entropy-coded data. */
    void moveTo(int offset) {
        at = offset;
    }

    /** A byte of the stream. */
    int octet(int offset) {
        return stream[offset] & 0xFF;
    }

    /** Two bytes of the stream. */
    int word(int offset) {
        return octet(offset) << 8 | octet(offset + 1);
    }

    /** Refuses a body of fewer bytes. */
    void require(int bytes) throws ImageException {
        if (end - body < bytes) {
            throw damaged("segment " + Integer.toHexString(marker) + " too short");
        }
    }

    static ImageException damaged(String detail) {
        return ImageException.damaged("The JPEG data are damaged.", detail);
    }
}
