package dragonfly.image.dicom;

import dragonfly.image.file.ByteSource;

import java.io.IOException;

/** Reads numbers one after the other through a small window. For one thread. */
final class ByteCursor {
    private final ByteSource source;
    private final byte[] window = new byte[1 << 13];
    private long windowStart;
    private int windowLength;
    private long position;
    private boolean bigEndian;

    ByteCursor(ByteSource source) {
        this.source = source;
    }

    void order(boolean bigEndian) {
        this.bigEndian = bigEndian;
    }

    long position() {
        return position;
    }

    void seek(long to) {
        position = to;
    }

    long length() {
        return source.length();
    }

    /** Bytes from here to the end. */
    long remaining() {
        return source.length() - position;
    }

    /** The byte some way ahead, -1 beyond the end. */
    int peek(int ahead) throws IOException {
        long at = position + ahead;
        if (at >= windowStart + windowLength || at < windowStart) {
            windowStart = position;
            windowLength = source.read(position, window, 0, window.length);
        }
        int index = (int) (at - windowStart);
        return index < windowLength ? window[index] & 0xFF : -1;
    }

    int unsigned16() throws IOException {
        int value = peek16(0);
        position += 2;
        return value;
    }

    long unsigned32() throws IOException {
        long value = peek32(0);
        position += 4;
        return value;
    }

    int peek16(int ahead) throws IOException {
        int first = peek(ahead) & 0xFF;
        int second = peek(ahead + 1) & 0xFF;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    long peek32(int ahead) throws IOException {
        long first = peek16(ahead);
        long second = peek16(ahead + 2);
        return bigEndian ? first << 16 | second : second << 16 | first;
    }

    /** A tag as one number, group in the upper half. */
    int peekTag() throws IOException {
        return peek16(0) << 16 | peek16(2);
    }

    /** Whether two upper-case letters of a value representation stand after a tag. */
    boolean hasLettersAt(int ahead) throws IOException {
        return isLetter(peek(ahead)) && isLetter(peek(ahead + 1));
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z';
    }
}
