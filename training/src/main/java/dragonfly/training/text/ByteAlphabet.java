package dragonfly.training.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The printable characters that stand for bytes in a byte-level tokenizer's file (GPT-2's mapping):
 * bytes that Latin-1 shows stand for themselves, the others for the characters from U+0100 on.
 */
final class ByteAlphabet {
    private static final int BYTES = 256;
    private static final List<String> CHARACTERS = characters();

    private ByteAlphabet() {}

    /** The character that stands for a byte. */
    static String character(byte value) {
        return CHARACTERS.get(value & 0xFF);
    }

    /** All characters in the order of their code points: the first tokens of a vocabulary. */
    static List<String> sorted() {
        List<String> sorted = new ArrayList<>(CHARACTERS);
        Collections.sort(sorted);
        return sorted;
    }

    private static List<String> characters() {
        List<String> all = new ArrayList<>(BYTES);
        int shifted = BYTES;
        for (int value = 0; value < BYTES; value++) {
            boolean ascii = value > ' ' && value < 0x7F;
            // U+00A0 is a blank and U+00AD a soft hyphen.
            boolean latin = value > 0xA0 && value != 0xAD;
            all.add(Character.toString(ascii || latin ? value : shifted++));
        }
        return List.copyOf(all);
    }
}
