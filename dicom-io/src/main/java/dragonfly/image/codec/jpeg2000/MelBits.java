package dragonfly.image.codec.jpeg2000;

/**
 * Rare events of a high-throughput block, coded by the lengths of the runs between them: the MEL
 * decoder of ISO 15444-15, 7.3.3.
 */
final class MelBits {
    /** How many bits tell the length of a run, by the state of the decoder. */
    private static final int[] EXPONENTS = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5};

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int current;
    private int left;
    private int state;
    private int run;
    private boolean eventAfterRun;

    /** Starts at the first byte of a segment; its last one's lower half belongs to another. */
    void start(byte[] from, int first, int count) {
        bytes = from;
        at = first;
        end = first + count;
        current = 0;
        left = 0;
        state = 0;
        nextRun();
    }

    /** Whether the next event is the rare one. */
    boolean event() {
        if (run > 0) {
            run--;
            if (run == 0 && !eventAfterRun) {
                nextRun();
            }
            return false;
        }
        nextRun();
        return true;
    }

    private void nextRun() {
        int exponent = EXPONENTS[state];
        if (bit() == 1) {
            run = 1 << exponent;
            eventAfterRun = false;
            state = Math.min(state + 1, EXPONENTS.length - 1);
        } else {
            run = 0;
            for (int i = 0; i < exponent; i++) {
                run = run << 1 | bit();
            }
            eventAfterRun = true;
            state = Math.max(state - 1, 0);
        }
    }

    /** Most significant first; a byte after 0xFF has seven bits; ones at the end. */
    private int bit() {
        if (left == 0) {
            left = current == 0xFF ? 7 : 8;
            current = at < end ? bytes[at] & 0xFF : 0xFF;
            if (at == end - 1) {
                current |= 0x0F;
            }
            at++;
        }
        left--;
        return current >> left & 1;
    }
}
