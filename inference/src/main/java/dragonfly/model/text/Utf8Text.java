package dragonfly.model.text;

/**
 * Bytes into text, one at a time. A sequence that is no UTF-8 becomes U+FFFD, one for each longest
 * part that could have begun a character (the Unicode standard's recommended practice, and Rust's
 * {@code from_utf8_lossy}, which the reference's tokenizer uses; Java's own decoder differs from it
 * for encoded surrogates).
 *
 * <p>A character appears in the text only once it is complete.
 */
final class Utf8Text {
    private static final char REPLACEMENT = '\uFFFD';

    /** Bits of the character that has begun. */
    private int point;

    /** Bytes that it still lacks; 0 between characters. */
    private int missing;

    /**
     * The values that its next byte may have; narrower than 0x80 to 0xBF after some first bytes.
     */
    private int lowest;

    private int highest;

    /** Takes a byte and appends what it completes. */
    void add(byte next, StringBuilder text) {
        int value = next & 0xFF;
        if (missing > 0 && (value < lowest || value > highest)) {
            text.append(REPLACEMENT);
            missing = 0;
        }
        if (missing > 0) {
            point = (point << 6) | (value & 0x3F);
            lowest = 0x80;
            highest = 0xBF;
            missing--;
            if (missing == 0) {
                text.appendCodePoint(point);
            }
        } else {
            begin(value, text);
        }
    }

    /** Appends what a character that was never completed leaves. */
    void finish(StringBuilder text) {
        if (missing > 0) {
            text.append(REPLACEMENT);
            missing = 0;
        }
    }

    /** Unicode standard, table 3-7: well-formed UTF-8 byte sequences. */
    private void begin(int value, StringBuilder text) {
        if (value < 0x80) {
            text.append((char) value);
        } else if (value < 0xC2 || value > 0xF4) {
            text.append(REPLACEMENT);
        } else if (value < 0xE0) {
            expect(1, value & 0x1F, 0x80, 0xBF);
        } else if (value < 0xF0) {
            expect(2, value & 0x0F, value == 0xE0 ? 0xA0 : 0x80, value == 0xED ? 0x9F : 0xBF);
        } else {
            expect(3, value & 0x07, value == 0xF0 ? 0x90 : 0x80, value == 0xF4 ? 0x8F : 0xBF);
        }
    }

    private void expect(int bytes, int bits, int from, int to) {
        missing = bytes;
        point = bits;
        lowest = from;
        highest = to;
    }
}
