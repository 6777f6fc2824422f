package dragonfly.image.codec.jpegls;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bits of a scan, the most significant first. A byte after 0xFF has seven of them, its first bit is
 * 0 (T.87 9.1); 0xFF and a byte from 0x80 on are a marker and end the bits. After the end come
 * zeros, and {@link #overrun} says that some were used.
 */
final class BitReader {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] stream;
    private int position;
    private int end;

    /** No byte from {@link #position} up to here is 0xFF. */
    private int plainUntil;

    private boolean afterFf;

    /** Bits to come, left-aligned; those below {@link #valid} are either right already or 0. */
    private long cache;

    private int valid;
    private long zerosAppended;

    BitReader(byte[] stream, int position) {
        this.stream = stream;
        start(position);
    }

    /** Goes on with the bits of another interval. */
    void start(int at) {
        position = at;
        end = stream.length;
        plainUntil = at;
        afterFf = false;
        cache = 0;
        valid = 0;
        zerosAppended = 0;
    }

    /** Whether more bits were used than there are. */
    boolean overrun() {
        return zerosAppended > valid;
    }

    /** Where the next marker starts; the length of the stream if there is none. */
    int nextMarker() {
        return nextMarker(stream, position);
    }

    /** The first 0xFF from {@code at} on that a byte from 0x80 on follows, or the length. */
    static int nextMarker(byte[] stream, int at) {
        for (int i = at; i + 1 < stream.length; i++) {
            if (stream[i] == (byte) 0xFF && stream[i + 1] < 0) {
                return i;
            }
        }
        return stream.length;
    }

    /** One bit. */
    int bit() {
        if (valid < 1) {
            fill();
        }
        int bit = (int) (cache >>> 63);
        cache <<= 1;
        valid--;
        return bit;
    }

    /** Up to 25 bits as a number. */
    int bits(int count) {
        if (valid < count) {
            fill();
        }
        int value = (int) (cache >>> 1 >>> (63 - count));
        cache <<= count;
        valid -= count;
        return value;
    }

    /**
     * A number in a Golomb code of limited length (A.5.3).
     *
     * @param k low bits that stand as they are
     * @param escape how many zeros say that the number follows as it is
     * @param escapeBits how many bits it has then
     */
    int golomb(int k, int escape, int escapeBits) {
        if (valid < 32) {
            fill();
        }
        int zeros = Long.numberOfLeadingZeros(cache);
        int length = zeros + 1 + k;
        if (zeros < escape && length <= valid) {
            long rest = cache << zeros << 1;
            cache = rest << k;
            valid -= length;
            return zeros << k | (int) (rest >>> 1 >>> (63 - k));
        }
        return longGolomb(k, escape, escapeBits);
    }

    private int longGolomb(int k, int escape, int escapeBits) {
        int zeros = 0;
        while (zeros < escape && bit() == 0) {
            zeros++;
        }
        if (zeros < escape) {
            return zeros << k | bits(k);
        }
        bit();
        return bits(escapeBits) + 1;
    }

    private void fill() {
        if (position + 8 <= plainUntil && !afterFf) {
            cache |= (long) LONGS.get(stream, position) >>> valid;
            int bytes = (64 - valid) >>> 3;
            position += bytes;
            valid += bytes << 3;
            return;
        }
        fillByBytes();
    }

    private void fillByBytes() {
        while (valid <= 56) {
            if (position >= end || isMarker()) {
                end = position;
                valid += 8;
                zerosAppended += 8;
                continue;
            }
            int value = stream[position++] & 0xFF;
            int bits = afterFf ? 7 : 8;
            cache |= (long) value << (64 - bits - valid);
            valid += bits;
            afterFf = value == 0xFF;
            if (position > plainUntil) {
                plainUntil = nextFf();
            }
        }
    }

    /** Also true for a last 0xFF, since nothing says what it was going to be. */
    private boolean isMarker() {
        return stream[position] == (byte) 0xFF
                && (position + 1 >= stream.length || stream[position + 1] < 0);
    }

    private int nextFf() {
        int at = position;
        while (at < stream.length && stream[at] != (byte) 0xFF) {
            at++;
        }
        return at;
    }
}
