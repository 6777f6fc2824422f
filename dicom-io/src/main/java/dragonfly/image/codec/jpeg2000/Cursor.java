package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import java.util.Arrays;

/** Reads big-endian numbers of a part of an array, one after the other, never beyond its end. */
final class Cursor {
    private final byte[] bytes;
    private final int end;
    private int at;

    Cursor(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    /** The array itself. */
    byte[] array() {
        return bytes;
    }

    int position() {
        return at;
    }

    int end() {
        return end;
    }

    int left() {
        return end - at;
    }

    int u8() throws ImageException {
        need(1);
        return bytes[at++] & 0xFF;
    }

    int u16() throws ImageException {
        return u8() << 8 | u8();
    }

    long u32() throws ImageException {
        return (long) u16() << 16 | u16();
    }

    /** A size or coordinate of up to 31 bits. */
    int u31() throws ImageException {
        long value = u32();
        if (value > Integer.MAX_VALUE) {
            throw Faults.damaged("a size of " + value);
        }
        return (int) value;
    }

    /** The next bytes as a cursor of their own; this one goes behind them. */
    Cursor part(int length) throws ImageException {
        need(length);
        at += length;
        return new Cursor(bytes, at - length, at);
    }

    byte[] bytes(int length) throws ImageException {
        need(length);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    private void need(int count) throws ImageException {
        if (count < 0 || count > end - at) {
            throw Faults.damaged("end of data at " + at);
        }
    }
}
