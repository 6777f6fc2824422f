package dragonfly.evaluation.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class AnswerMetricsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Right Upper Lobe.|right upper lobe",
                "There are TWO.|there are 2",
                "it isnt there|it isn't there",
                "none|0",
                "3.5 cm|3.5 cm",
                "left/right|left right",
                "1,000/5|10005"
            })
    void anAnswerIsBroughtIntoTheFormThatIsCompared(String answer, String compared) {
        assertEquals(compared, VqaWords.joined(answer));
    }

    @Test
    void anEmptyAnswerHasNoWords() {
        assertEquals(List.of(), VqaWords.of(""));
        assertEquals(List.of(), VqaWords.of(" the . "));
    }

    @Test
    void overlapCountsWords() {
        TokenOverlap overlap = TokenOverlap.of("in the left lung", "left lower lung");
        // Of "in left lung" two words are right; of "left lower lung" two are found.
        assertEquals(2.0 / 3, overlap.precision());
        assertEquals(2.0 / 3, overlap.recall());
        assertEquals(2.0 / 3, overlap.f1(), 1e-12);
        assertEquals(0, TokenOverlap.of("", "left").f1());
    }

    @Test
    void yesAndNoAreWholeWords() {
        assertTrue(ClosedAnswer.right("Yes, there is.", "yes"));
        assertFalse(ClosedAnswer.right("The chest is normal.", "no"));
        assertFalse(ClosedAnswer.right("No. Yes.", "yes"));
        assertFalse(ClosedAnswer.right("", "no"));
    }

    @Test
    void otherClosedAnswersStandInOneRun() {
        assertTrue(ClosedAnswer.right("The right upper lobe", "right upper"));
        assertFalse(ClosedAnswer.right("right and upper", "right upper"));
        assertFalse(ClosedAnswer.right("anything", "the"));
    }

    @ParameterizedTest
    @CsvSource({
        "8, 10, 0.490162, 0.943318",
        "0, 10, 0, 0.277533",
        "10, 10, 0.722467, 1",
        "950, 1000, 0.934686, 0.961870"
    })
    void wilsonsIntervalIsTheTextbooks(int hits, int n, double low, double high) {
        Rate rate = new Rate(hits, n);
        assertEquals(low, rate.low(), 1e-6);
        assertEquals(high, rate.high(), 1e-6);
    }

    @Test
    void aShareOfNothingIsNoNumber() {
        assertTrue(Double.isNaN(new Rate(0, 0).share()));
        assertTrue(Double.isNaN(new Rate(0, 0).low()));
        assertThrows(IllegalArgumentException.class, () -> new Rate(2, 1));
        assertEquals(new Rate(1, 2), new Rate(0, 0).and(true).and(false));
        assertEquals(new Rate(3, 5), new Rate(1, 2).with(new Rate(2, 3)));
    }
}
