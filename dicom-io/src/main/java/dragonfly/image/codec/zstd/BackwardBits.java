package dragonfly.image.codec.zstd;

import dragonfly.image.ImageException;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bits from the end of a range to its beginning (RFC 8878, 4.1). The highest bit that is set in the
 * last byte only says where they start. Before the beginning all bits are 0.
 */
final class BackwardBits {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int start;
    private int left;

    /**
     * Starts at the end of a range that lies in the array.
     *
     * @throws ImageException if it is empty or has no mark
     */
    BackwardBits(byte[] bytes, int start, int end) throws ImageException {
        if (end <= start || bytes[end - 1] == 0) {
            throw Faults.damaged("a stream without an end");
        }
        this.bytes = bytes;
        this.start = start;
        int mark = 31 - Integer.numberOfLeadingZeros(bytes[end - 1] & 0xFF);
        this.left = Math.multiplyExact(end - start - 1, 8) + mark;
    }

    /** Bits that are left; below zero if more were read than there are. */
    int left() {
        return left;
    }

    /** The next bits, up to 32, as a number; the first one read is the highest. */
    int read(int count) {
        left -= count;
        return at(left, count);
    }

    /** The same without taking them. */
    int peek(int count) {
        return at(left - count, count);
    }

    void skip(int count) {
        left -= count;
    }

    private int at(int position, int count) {
        if (position < 0) {
            int there = count + position;
            return there <= 0 || position < -31 ? 0 : at(0, there) << -position;
        }
        int index = start + (position >>> 3);
        long word = index <= bytes.length - 8 ? (long) LONG.get(bytes, index) : tail(index);
        return (int) ((word >>> (position & 7)) & ((1L << count) - 1));
    }

    private long tail(int index) {
        long word = 0;
        for (int i = bytes.length - 1; i >= index; i--) {
            word = word << 8 | (bytes[i] & 0xFF);
        }
        return word;
    }
}
