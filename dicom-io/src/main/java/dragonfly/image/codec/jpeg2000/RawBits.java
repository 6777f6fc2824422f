package dragonfly.image.codec.jpeg2000;

/** The bits of a pass that was not arithmetically coded: D.6. */
final class RawBits {
    private byte[] bytes = new byte[0];
    private int at;
    private int current;
    private int left;

    /** Starts a code word; two bytes 0xFF stand behind it. */
    void start(byte[] from, int start) {
        bytes = from;
        at = start;
        current = 0;
        left = 0;
    }

    int bit() {
        if (left == 0) {
            int next = bytes[at] & 0xFF;
            if (current != 0xFF) {
                left = 8;
                current = next;
                at++;
            } else if (next <= 0x8F) {
                left = 7;
                current = next;
                at++;
            } else {
                left = 8; // the end: ones for ever
            }
        }
        left--;
        return current >> left & 1;
    }
}
