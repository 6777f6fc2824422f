package dragonfly.image.codec.jpeg2000;

/** The bits of a packet header, most significant first, without stuffed ones: B.10.1. */
final class PacketBits {
    private final byte[] bytes;
    private final int end;
    private int at;
    private int current;
    private int left;
    private boolean overrun;

    PacketBits(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    int bit() {
        if (left == 0) {
            left = current == 0xFF ? 7 : 8;
            if (at < end) {
                current = bytes[at++] & 0xFF;
            } else {
                current = 0;
                overrun = true;
            }
        }
        left--;
        return current >> left & 1;
    }

    int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    /** The number of new coding passes: table B.4. */
    int passes() {
        if (bit() == 0) {
            return 1;
        }
        if (bit() == 0) {
            return 2;
        }
        int more = bits(2);
        if (more < 3) {
            return 3 + more;
        }
        more = bits(5);
        return more < 31 ? 6 + more : 37 + bits(7);
    }

    /** Where the header ends, once its bits were read. */
    int finish() {
        if (current == 0xFF && at < end) {
            at++;
        }
        return at;
    }

    /** Whether bits were asked for beyond the end. */
    boolean isOverrun() {
        return overrun;
    }
}
