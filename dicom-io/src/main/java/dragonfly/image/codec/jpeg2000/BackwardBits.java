package dragonfly.image.codec.jpeg2000;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bits of a segment from its last byte towards its first, least significant first; a byte whose
 * lower seven bits are ones has only those if the one before it was greater than 0x8F: ISO
 * 15444-15, 7.1.3 and 7.1.6. Zeros come in front of the first byte.
 */
final class BackwardBits {
    private static final VarHandle WORDS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[0];
    private int at;
    private int first;
    private long buffer;
    private int count;
    private boolean stuffed;

    /**
     * Starts with whole bytes.
     *
     * @param start the segment's first byte, which is read last
     * @param end behind its last byte
     */
    void start(byte[] from, int start, int end) {
        bytes = from;
        first = start;
        at = end - 1;
        buffer = 0;
        count = 0;
        stuffed = true;
    }

    /** Starts with the upper half of the last byte. */
    void startHalf(byte[] from, int start, int end) {
        start(from, start, end - 1);
        int last = from[end - 1] & 0xFF;
        buffer = last >> 4;
        count = (buffer & 7) == 7 ? 3 : 4;
        buffer &= (1L << count) - 1;
        stuffed = (last | 0x0F) > 0x8F;
    }

    /** The next 32 bits, which stay. */
    int peek() {
        if (count < 32) {
            fill();
        }
        return (int) buffer;
    }

    private void fill() {
        if (at - 3 >= first) {
            int word = (int) WORDS.get(bytes, at - 3);
            // No byte of the word has seven ones below: none of the complements is zero.
            int zeros = ~word & 0x7F7F7F7F;
            if (((zeros + 0x7F7F7F7F) & 0x80808080) == 0x80808080) {
                buffer |= (word & 0xFFFFFFFFL) << count;
                count += 32;
                at -= 4;
                stuffed = (word >>> 24) > 0x8F;
                return;
            }
        }
        while (count <= 48) {
            int next = at >= first ? bytes[at--] & 0xFF : 0;
            boolean seven = stuffed && (next & 0x7F) == 0x7F;
            buffer |= (long) (seven ? 0x7F : next) << count;
            count += seven ? 7 : 8;
            stuffed = next > 0x8F;
        }
    }

    /** Goes on by up to 32 bits that were looked at. */
    void skip(int number) {
        buffer >>>= number;
        count -= number;
    }
}
