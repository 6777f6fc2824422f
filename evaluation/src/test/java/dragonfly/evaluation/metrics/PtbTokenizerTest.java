package dragonfly.evaluation.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dragonfly.phantom.random.Dice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;

final class PtbTokenizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "The heart is enlarged.|the heart is enlarged",
                "There are cotton-wool spots.|there are cotton-wool spots",
                "Findings: No mass. Impression: none|findings no mass impression none",
                "it's|it 's",
                "isn’t|is n't",
                "(arrow)|-lrb- arrow -rrb-",
                "type b. The cup|type b the cup",
                "type b. Cup|type b. cup",
                "Fig. 3 of fig.|fig. 3 of fig",
                "T2-weighted, 3.5x4.2 cm, 0.5-1.5|t2-weighted 3.5 x4 .2 cm 0.5-1 .5",
                "10/12/2019 PA/AP 0.95/0.9|10/12/2019 pa/ap 0.95 / 0.9",
                "½ and 3-1/2|1/2 and 3-1/2"
            })
    void aLineIsCut(String text, String tokens) {
        assertEquals(tokens, PtbTokenizer.joined(text));
    }

    @Test
    void anEmptyTextHasNoWords() {
        assertEquals(List.of(), PtbTokenizer.tokens(""));
        assertEquals(List.of(), PtbTokenizer.tokens(" \n\u00A0 .,;"));
    }

    @Test
    void noLetterAndNoDigitIsLostOrMoved() {
        String characters = "abcXYZ019.,:;!?'’-/ \n\"_+&%";
        Dice dice = new Dice(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = dice.whole(0, 30); n > 0; n--) {
                text.append(characters.charAt(dice.whole(0, characters.length() - 1)));
            }
            List<String> tokens = PtbTokenizer.tokens(text.toString());
            tokens.forEach(token -> assertFalse(token.contains(" ") || token.isEmpty(), token));
            assertEquals(
                    plain(text.toString()).toLowerCase(Locale.ROOT),
                    plain(String.join("", tokens)),
                    text::toString);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[^a-zA-Z0-9]", "");
    }
}
