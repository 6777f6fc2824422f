package dragonfly.app.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

class AnswerSpansTest {
    private static String marked(List<Piece> pieces) {
        return AnswerSpans.of(pieces, null).stream()
                .map(span -> span.unsure() ? "_" + span.text() + "_" : span.text())
                .collect(Collectors.joining());
    }

    @Test
    void anUnsureTokenMarksTheWholeWordItStandsIn() {
        assertEquals(
                "No _effusion_ seen.",
                marked(
                        List.of(
                                new Piece("No", 0.9),
                                new Piece(" eff", 0.8),
                                new Piece("usion", 0.2),
                                new Piece(" seen.", 0.9))));
    }

    @Test
    void blanksAreNeverMarked() {
        assertEquals("_a_ _b_", marked(List.of(new Piece("a", 0.1), new Piece(" b", 0.1))));
    }

    @Test
    void aProbabilityOfOneHalfIsSureEnough() {
        assertEquals("a", marked(List.of(new Piece("a", 0.5))));
    }

    @Test
    void aDifferenceKeepsTheMarks() {
        List<AnswerSpans.Span> spans =
                AnswerSpans.of(List.of(new Piece("the ", 1), new Piece("left", 0.1)), "the right");
        assertEquals(
                List.of(
                        new AnswerSpans.Span("the ", AnswerDiff.Kind.SAME, false),
                        new AnswerSpans.Span("right", AnswerDiff.Kind.REMOVED, false),
                        new AnswerSpans.Span("left", AnswerDiff.Kind.ADDED, true)),
                spans);
    }
}
