package dragonfly.model.text;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * The printable characters that stand for the 256 bytes in a byte-level tokenizer's files, so that
 * every token is readable text there (GPT-2's mapping): bytes that are visible in Latin-1 stand for
 * themselves, the others for the characters from U+0100 on.
 */
public final class ByteAlphabet {
    private static final int BYTES = 256;
    private static final char FIRST_SHIFTED = 0x100;

    private static final char[] CHARACTERS = characters();
    private static final short[] VALUES = values();

    private ByteAlphabet() {}

    /** The character that stands for a byte. */
    public static String character(byte value) {
        return String.valueOf(CHARACTERS[value & 0xFF]);
    }

    /** All characters in the order of their code points: the first tokens of a vocabulary. */
    public static List<String> sorted() {
        return new String(CHARACTERS).chars().sorted().mapToObj(Character::toString).toList();
    }

    /** The bytes that a token's characters stand for; null where one of them stands for none. */
    static byte @Nullable [] bytes(String token) {
        byte[] bytes = new byte[token.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = token.charAt(i);
            if (c >= VALUES.length || VALUES[c] < 0) {
                return null;
            }
            bytes[i] = (byte) VALUES[c];
        }
        return bytes;
    }

    /** The characters that stand for a run of bytes. */
    static String token(byte[] bytes, int from, int to) {
        StringBuilder token = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            token.append(CHARACTERS[bytes[i] & 0xFF]);
        }
        return token.toString();
    }

    private static char[] characters() {
        char[] characters = new char[BYTES];
        char shifted = FIRST_SHIFTED;
        for (int value = 0; value < BYTES; value++) {
            characters[value] = isVisible(value) ? (char) value : shifted++;
        }
        return characters;
    }

    private static boolean isVisible(int value) {
        boolean ascii = value > ' ' && value < 0x7F;
        // U+00A0 is a blank and U+00AD a soft hyphen.
        boolean latin = value > 0xA0 && value != 0xAD;
        return ascii || latin;
    }

    private static short[] values() {
        int highest = 0;
        for (char c : CHARACTERS) {
            highest = Math.max(highest, c);
        }
        short[] values = new short[highest + 1];
        Arrays.fill(values, (short) -1);
        for (int value = 0; value < BYTES; value++) {
            values[CHARACTERS[value]] = (short) value;
        }
        return values;
    }
}
