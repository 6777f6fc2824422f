package dragonfly.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Expected pieces were taken from the reference's library (tokenizers 0.20.3). */
class PreTokenizerTest {
    private final PreTokenizer llama;

    PreTokenizerTest() throws IOException, TokenizerException {
        llama =
                PreTokenizer.of(
                        TinyTokenizer.JSON
                                .readTree(TinyTokenizer.file().toFile())
                                .path("pre_tokenizer"));
    }

    private static List<String> pieces(PreTokenizer tokenizer, String text) {
        List<String> pieces = new ArrayList<>();
        tokenizer.split(text, pieces::add);
        return pieces;
    }

    @Test
    void contractionsAreCutWhateverTheirCase() {
        assertEquals(List.of("it", "'S", " I", "'vE"), pieces(llama, "it'S I'vE"));
        assertEquals(List.of("it", "'\u017F"), pieces(llama, "it'\u017F"), "a long s is an s");
    }

    @Test
    void digitsAreCutByThrees() {
        assertEquals(List.of("123", "456", "7"), pieces(llama, "1234567"));
    }

    @Test
    void whiteSpaceIsUnicodes() {
        assertEquals(List.of("a", "\u3000", "\u00A0b"), pieces(llama, "a\u3000\u00A0b"));
        assertEquals(List.of("a", "  ", " b"), pieces(llama, "a   b"));
        assertEquals(List.of("a", " \r\n", "b"), pieces(llama, "a \r\nb"));
    }

    @Test
    void ideographsYoungerThanTheReferencesUnicodeAreNoLetters() {
        String old = new String(Character.toChars(0x20000));
        String young = new String(Character.toChars(0x31350));
        assertEquals(List.of("a" + old + "b"), pieces(llama, "a" + old + "b"));
        assertEquals(List.of("a", young + "b"), pieces(llama, "a" + young + "b"));
        assertEquals(List.of("a", "\uA7CBb"), pieces(llama, "a\uA7CBb"));
    }

    @Test
    void severalSplitsWorkOneOnTheOthersPieces() throws Exception {
        JsonNode steps =
                TinyTokenizer.JSON.readTree(
                        """
                        {"type": "Sequence", "pretokenizers": [
                          {"type": "Split", "pattern": {"Regex": "\\\\p{N}"},
                           "behavior": "Isolated", "invert": false},
                          {"type": "Split", "pattern": {"String": "+."},
                           "behavior": "Isolated", "invert": false},
                          {"type": "ByteLevel", "add_prefix_space": false, "use_regex": false}]}
                        """);
        assertEquals(
                List.of("ab", "1", "c", "+.", "d", "2"),
                pieces(PreTokenizer.of(steps), "ab1c+.d2"));
    }

    @Test
    void byteLevelAloneBringsItsOwnPattern() throws Exception {
        JsonNode step =
                TinyTokenizer.JSON.readTree(
                        """
                        {"type": "ByteLevel", "add_prefix_space": false}
                        """);
        assertEquals(
                List.of("It", "'s", " 1234", "...", " ", " x"),
                pieces(PreTokenizer.of(step), "It's 1234...  x"));
    }
}
