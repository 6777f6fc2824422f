package dragonfly.image.codec.zstd;

import dragonfly.image.ImageException;

/** Bits of a range from its beginning, the lowest bit of each byte first. */
final class ForwardBits {
    private final byte[] bytes;
    private final int start;
    private final int end;
    private long at;

    ForwardBits(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /** The next bits, up to 16; those after the end of the range are 0 until a byte is missing. */
    int read(int count) throws ImageException {
        int value = 0;
        for (int i = 0; i < count; i++, at++) {
            int index = start + (int) (at >>> 3);
            if (index > end) {
                throw Faults.damaged("a table cut short");
            }
            int bit = index == end ? 0 : (bytes[index] >> (int) (at & 7)) & 1;
            value |= bit << i;
        }
        return value;
    }

    void back(int count) {
        at -= count;
    }

    /** The first byte of which nothing was read. */
    int byteAfter() throws ImageException {
        long after = start + ((at + 7) >>> 3);
        if (after > end) {
            throw Faults.damaged("a table cut short");
        }
        return (int) after;
    }
}
