package dragonfly.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.Random;

class StreamingTextTest {
    private final Tokenizer tokenizer;

    StreamingTextTest() throws TokenizerException {
        tokenizer = TinyTokenizer.read();
    }

    /** All parts joined; every part on its own must be whole characters. */
    private String streamed(int[] ids) {
        StreamingText streaming = new StreamingText(tokenizer);
        StringBuilder text = new StringBuilder();
        for (int id : ids) {
            String part = streaming.add(id);
            assertFalse(
                    part.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE));
            text.append(part);
        }
        return text.append(streaming.finish()).toString();
    }

    private String whole(int[] ids) {
        return Tokenizer.cleanUp(tokenizer.decode(ids));
    }

    @Test
    void theJoinedPartsAreTheWholeTextForAnyIds() {
        Random random = new Random(5);
        for (int i = 0; i < 3000; i++) {
            int[] ids =
                    random.ints(random.nextInt(50), 0, tokenizer.vocabularySize() + 20).toArray();
            assertEquals(whole(ids), streamed(ids));
        }
    }

    @Test
    void theJoinedPartsAreTheWholeTextForTextFullOfBlanksAndApostrophes() {
        Random random = new Random(6);
        String letters = "   ''' ..,?!nntmsverex";
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(25); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            // Byte by byte, so that every pattern is cut at every place.
            int[] ids = text.chars().map(c -> tokenizer.id(byteToken(c)).orElseThrow()).toArray();
            assertEquals(Tokenizer.cleanUp(text.toString()), streamed(ids));
        }
    }

    private static String byteToken(int value) {
        return ByteAlphabet.token(new byte[] {(byte) value}, 0, 1);
    }

    @Test
    void textAppearsAtOnceUnlessTheNextTokenCouldChangeIt() {
        StreamingText streaming = new StreamingText(tokenizer);
        assertEquals("x", streaming.add(id("x")));
        assertEquals("", streaming.add(id(byteToken(' '))), "a stop may follow");
        assertEquals(" y", streaming.add(id("y")));
        assertEquals("", streaming.add(id(byteToken(' '))));
        assertEquals(".", streaming.add(id(".")));
        assertEquals("", streaming.add(id(byteToken(0xC3))), "half of a character");
        assertEquals("\u00E9", streaming.add(id(byteToken(0xA9))));
        assertEquals("", streaming.add(id(byteToken(0xC3))));
        assertEquals("\uFFFD", streaming.finish());
    }

    private int id(String token) {
        return tokenizer.id(token).orElseThrow();
    }

    @Test
    void cleanUpKeepsTheReferencesOrder() {
        assertEquals("a. b? c! d, e'f", Tokenizer.cleanUp("a . b ? c ! d , e ' f"));
        assertEquals(
                "don't I'm it's I've we're", Tokenizer.cleanUp("do n't I 'm it 's I 've we 're"));
        assertEquals("x.", Tokenizer.cleanUp("x ."));
        assertEquals("x .", Tokenizer.cleanUp("x  ."), "one blank of two goes");
        assertEquals("he'll 'd", Tokenizer.cleanUp("he'll 'd"), "no rule for these");
    }

    @Test
    void aNegativeIdIsRefused() {
        StreamingText streaming = new StreamingText(tokenizer);
        assertThrows(IllegalArgumentException.class, () -> streaming.add(-1));
    }
}
