package dragonfly.evaluation.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.phantom.random.Dice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class CaptionMetricsTest {
    private static final double EXACT = 1e-12;

    @TempDir Path folder;

    @Test
    void rougeLJoinsPrecisionAndRecallOfTheLongestCommonSubsequence() {
        // Three common words: precision 3/4, recall 3/5.
        Captioned text = Captioned.of("a b c d", "a x c d e");
        double expected = 2.44 * 0.75 * 0.6 / (0.6 + 1.44 * 0.75);
        assertEquals(expected, RougeL.score(List.of(text)).corpus(), EXACT);
    }

    @Test
    void rougeLTakesTheBestPrecisionAndTheBestRecallOfDifferentReferences() {
        Captioned text = Captioned.of("a b", "a", "a b c d");
        // Precision 2/2 of the second, recall 1/1 of the first.
        assertEquals(1, RougeL.score(text), EXACT);
    }

    @Test
    void theLongestCommonSubsequenceIsSymmetricAndNoLongerThanEither() {
        Dice dice = new Dice(3);
        for (int i = 0; i < 500; i++) {
            List<String> one = words(dice);
            List<String> other = words(dice);
            int common = RougeL.longestCommon(one, other);
            assertEquals(common, RougeL.longestCommon(other, one));
            assertTrue(common <= Math.min(one.size(), other.size()));
            assertEquals(one.size(), RougeL.longestCommon(one, one));
        }
    }

    @Test
    void ciderOfTheReferenceItselfIsTen() {
        List<Captioned> texts =
                List.of(Captioned.of("a b c d e", "a b c d e"), Captioned.of("f g h i", "f g h i"));
        assertEquals(10, Cider.score(texts).corpus(), EXACT);
    }

    @Test
    void ciderOfTwoWordsKnowsOnlyTwoOfFourLengths() {
        List<Captioned> texts = List.of(Captioned.of("a b", "a b"), Captioned.of("c d", "c d"));
        assertEquals(List.of(5.0, 5.0), rounded(Cider.score(texts)));
    }

    @Test
    void ciderPunishesADifferenceInLengthByAGaussian() {
        List<Captioned> texts =
                List.of(Captioned.of("a b", "a b a b"), Captioned.of("c d e f", "c d e f"));
        // Single words: (1,1)·(2,2) clipped to (1,1)·(2,2) over √2·√8 = 1. Pairs: candidate ab,
        // reference 2 ab and 1 ba: 1·2 over 1·√5. Two words shorter: exp(−4/72).
        double expected = 10.0 / 4 * (1 + 2 / Math.sqrt(5)) * Math.exp(-4.0 / 72);
        assertEquals(expected, Cider.score(texts).items().getFirst(), EXACT);
    }

    @Test
    void ciderKnowsNothingOfACorpusOfOneOrNone() {
        assertEquals(0, Cider.score(List.of(Captioned.of("a b", "a b"))).corpus());
        assertEquals(0, Cider.score(List.of()).corpus());
    }

    @Test
    void withoutAReferenceNothingIsJudged() {
        assertThrows(IllegalArgumentException.class, () -> new Captioned(List.of(), List.of()));
    }

    @Test
    void anotherProgramThanMeteorsIsNotRun() throws IOException {
        Files.writeString(folder.resolve(MeteorData.PROGRAM), "no program");
        assertTrue(refusal(folder).contains("METEOR's "));
        Path file = Files.writeString(folder.resolve("some.whl"), "no wheel");
        assertTrue(refusal(file).endsWith("is no wheel of pycocoevalcap."));
    }

    private static String refusal(Path place) {
        return String.valueOf(
                assertThrows(IOException.class, () -> MeteorData.open(place)).getMessage());
    }

    private static List<Double> rounded(CorpusScore score) {
        return score.items().stream().map(value -> Math.rint(value * 1e9) / 1e9).toList();
    }

    private static List<String> words(Dice dice) {
        List<String> words = new ArrayList<>();
        for (int n = dice.whole(0, 9); n > 0; n--) {
            words.add(dice.oneOf(List.of("a", "b", "c")));
        }
        return words;
    }
}
