package dragonfly.model.text;

import java.util.Arrays;

/**
 * Characters that Unicode got after version 14. The reference's regular expressions come from an
 * engine that knows version 14, so to them these are neither letters nor digits; Java knows more. A
 * rare ideograph would else be cut, and so encoded, in another way than the model was trained with.
 *
 * <p>The table was made by comparing the categories of Java 25 (Unicode 16) with those of version
 * 14 for every code point, and the effect checked against the reference's tokenizer library. Ranges
 * run over places that version 14 leaves empty.
 */
final class YoungCharacters {
    /** First and last code point of each range, ascending. */
    private static final int[] RANGES = {
        0x897, 0x897, 0xCF3, 0xCF3, 0xECE, 0xECE, 0x1B4E, 0x1B4F, 0x1B7F, 0x1B7F, 0x1C89, 0x1C8A,
        0x2427, 0x2429, 0x2FFC, 0x2FFF, 0x31E4, 0x31EF, 0xA7CB, 0xA7CD, 0xA7DA, 0xA7DC, 0x105C0,
        0x105F3, 0x10D40, 0x10D8F, 0x10EC2, 0x10EFF, 0x1123F, 0x11241, 0x11380, 0x113E2, 0x116D0,
        0x116E3, 0x11B00, 0x11BF9, 0x11F00, 0x11F5A, 0x1342F, 0x1342F, 0x13439, 0x143FA, 0x16100,
        0x16139, 0x16D40, 0x16D79, 0x18CFF, 0x18CFF, 0x1B132, 0x1B132, 0x1B155, 0x1B155, 0x1CC00,
        0x1CEB3, 0x1D2C0, 0x1D2D3, 0x1DF25, 0x1DF2A, 0x1E030, 0x1E08F, 0x1E4D0, 0x1E5FF, 0x1F6DC,
        0x1F6DC, 0x1F774, 0x1F77F, 0x1F7D9, 0x1F7D9, 0x1F8B2, 0x1F8C1, 0x1FA75, 0x1FA77, 0x1FA87,
        0x1FA8F, 0x1FAAD, 0x1FAAF, 0x1FABB, 0x1FABF, 0x1FAC6, 0x1FACF, 0x1FADA, 0x1FADF, 0x1FAE8,
        0x1FAE9, 0x1FAF7, 0x1FAF8, 0x1FBCB, 0x1FBEF, 0x2B739, 0x2B739, 0x2EBF0, 0x2EE5D, 0x31350,
        0x323AF
    };

    /** Code points that no version of Unicode will ever assign, of one and of two chars. */
    private static final int SHORT_STAND_IN = 0xFFFF;

    private static final int LONG_STAND_IN = 0x10FFFF;

    private YoungCharacters() {}

    /** A text of the same length in which young characters look as if they had no meaning. */
    static String masked(String text) {
        if (text.codePoints().noneMatch(YoungCharacters::isYoung)) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        text.codePoints().map(c -> isYoung(c) ? standIn(c) : c).forEach(masked::appendCodePoint);
        return masked.toString();
    }

    private static int standIn(int character) {
        return Character.isBmpCodePoint(character) ? SHORT_STAND_IN : LONG_STAND_IN;
    }

    private static boolean isYoung(int character) {
        if (character < RANGES[0]) {
            return false;
        }
        int place = Arrays.binarySearch(RANGES, character);
        // Found: an end of a range. Not found: −place − 1 ends lie below; an odd number means
        // inside.
        return place >= 0 || (-place - 1) % 2 == 1;
    }
}
