package dragonfly.image.codec.jpeg2000;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bits of a segment from its first byte on, least significant first; a byte after 0xFF has seven:
 * ISO 15444-15, 7.1.2 and 7.1.5.
 */
final class ForwardBits {
    private static final VarHandle WORDS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int filler;
    private long buffer;
    private int count;
    private boolean stuffed;

    /**
     * Starts a segment.
     *
     * @param fillByte what comes behind its end for ever
     */
    void start(byte[] from, int first, int length, int fillByte) {
        bytes = from;
        at = first;
        end = first + length;
        filler = fillByte;
        buffer = 0;
        count = 0;
        stuffed = false;
    }

    /** The next 32 bits, which stay. */
    int peek() {
        if (count < 32) {
            fill();
        }
        return (int) buffer;
    }

    /** Goes on by up to 32 bits that were looked at. */
    void skip(int number) {
        buffer >>>= number;
        count -= number;
    }

    private void fill() {
        if (!stuffed && at + 4 <= end) {
            int word = (int) WORDS.get(bytes, at);
            // No byte of the word is 0xFF: the usual test for a zero byte, on the complement.
            if (((~word - 0x01010101) & word & 0x80808080) == 0) {
                buffer |= (word & 0xFFFFFFFFL) << count;
                count += 32;
                at += 4;
                return;
            }
        }
        while (count <= 48) {
            int next = at < end ? bytes[at++] & 0xFF : filler;
            buffer |= (long) next << count;
            count += stuffed ? 7 : 8;
            stuffed = next == 0xFF;
        }
    }
}
