package dragonfly.image.codec.jpeg2000;

/**
 * The arithmetic decoder of annex C. In the common case, the more probable symbol without
 * renormalisation, the interval and the code lose the same amount; so both are kept without their
 * common {@link #slack}, and that case is one subtraction and one comparison for the caller, who
 * keeps the slack in a local variable: it takes {@code state & MqTable.INTERVAL} from it, and as
 * long as it is not negative the symbol is bit 0 of the state; else it stores it and asks {@link
 * #slow}.
 */
final class MqDecoder {
    private static final int SMALLEST_INTERVAL = 0x800000;

    /** The packed state of each context. */
    final int[] contexts = new int[Contexts.COUNT];

    /** What interval and code may still lose before more than a subtraction is due. */
    int slack;

    private byte[] bytes = new byte[0];
    private int at;
    private int interval;
    private int code;
    private int bitsLeft;

    /**
     * Starts a code word: C.3.5.
     *
     * @param from holds the code word from {@code start} on; two bytes 0xFF stand behind it
     */
    void start(byte[] from, int start) {
        bytes = from;
        at = start;
        code = (from[start] & 0xFF) << 8;
        fill();
        code <<= 7;
        bitsLeft -= 7;
        interval = SMALLEST_INTERVAL;
        slack = 0;
        takeSlack();
    }

    /** The next symbol of a context. */
    int symbol(int context) {
        int state = contexts[context];
        slack -= state & MqTable.INTERVAL;
        return slack >= 0 ? state & 1 : slow(context, state);
    }

    /** Finishes a symbol for which the slack became negative; changes context and slack. */
    int slow(int context, int state) {
        int part = state & MqTable.INTERVAL;
        int a = interval + slack;
        int c = code + slack;
        // C.3.2 without branches, which nobody could predict: the sub-intervals change places when
        // the likely one is smaller.
        int less = ((a - part) ^ c) >>> 31;
        int lower = c >> 31;
        c += part & lower;
        a ^= (a ^ part) & lower;
        int index = state & MqTable.INDEX;
        contexts[context] = MqTable.NEXT[(index << 1) | less];
        int shift = Integer.numberOfLeadingZeros(a) - 8;
        interval = a << shift;
        if (shift <= bitsLeft) {
            code = c << shift;
            bitsLeft -= shift;
        } else {
            renormalise(c, shift);
        }
        takeSlack();
        return (index & 1) ^ less;
    }

    private void renormalise(int c, int shift) {
        code = c;
        int left = shift;
        while (left > 0) {
            if (bitsLeft == 0) {
                fill();
            }
            int now = Math.min(left, bitsLeft);
            code <<= now;
            bitsLeft -= now;
            left -= now;
        }
    }

    private void takeSlack() {
        slack = Math.min(interval - SMALLEST_INTERVAL, code);
        interval -= slack;
        code -= slack;
    }

    /** The next byte, or ones at the end: C.3.4. */
    private void fill() {
        int next = bytes[at + 1] & 0xFF;
        bitsLeft = 8;
        if (bytes[at] != (byte) 0xFF) {
            at++;
            code += next;
        } else if (next <= 0x8F) {
            at++;
            code += next << 1;
            bitsLeft = 7;
        } else {
            code += 0xFF;
        }
    }
}
