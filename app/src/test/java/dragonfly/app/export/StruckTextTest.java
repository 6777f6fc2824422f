package dragonfly.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dragonfly.app.export.StruckText.Look;
import dragonfly.app.export.StruckText.Piece;
import dragonfly.app.report.Drafts;
import dragonfly.model.explain.DomainVerdict;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

final class StruckTextTest {
    private static final LineBreaker TEN = new LineBreaker(String::length, 10);

    private static String text(StruckText line) {
        return line.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }

    @Test
    void aMarkStandsBeforeARunOfVoidSentencesAndPersonsWordsArePlain() {
        StruckText text =
                StruckText.of(Drafts.outside("One. Two.").revised("One. Two.\nBy Ada.\n"));
        assertEquals(
                List.of(
                        new Piece(DomainVerdict.VOID, Look.MARK),
                        new Piece(" ", Look.PLAIN),
                        new Piece("One.", Look.STRUCK),
                        new Piece(" ", Look.PLAIN),
                        new Piece("Two.", Look.STRUCK),
                        new Piece("\n", Look.PLAIN),
                        new Piece("By Ada.", Look.PLAIN)),
                text.pieces());
    }

    @Test
    void aStruckSentenceIsStruckOnEachOfItsLines() {
        StruckText text =
                new StruckText(
                        List.of(
                                new Piece("Plain. ", Look.PLAIN),
                                new Piece("Struck over two", Look.STRUCK)));
        List<StruckText> lines = text.lines(TEN);
        assertEquals(
                List.of("Plain.", "Struck", "over two"),
                lines.stream().map(StruckTextTest::text).toList());
        assertEquals(Look.PLAIN, lines.get(0).pieces().getFirst().look());
        assertEquals(Look.STRUCK, lines.get(1).pieces().getFirst().look());
        assertEquals(Look.STRUCK, lines.get(2).pieces().getFirst().look());
    }

    @Test
    void theLinesAreThoseOfTheWholeTextHoweverItIsCut() {
        Random random = new Random(3);
        String alphabet = "aab. \n -é";
        for (int round = 0; round < 2_000; round++) {
            List<Piece> pieces = new ArrayList<>();
            StringBuilder whole = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                StringBuilder piece = new StringBuilder();
                for (int j = random.nextInt(14); j > 0; j--) {
                    piece.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                whole.append(piece);
                pieces.add(
                        new Piece(
                                piece.toString(), random.nextBoolean() ? Look.STRUCK : Look.PLAIN));
            }
            assertEquals(
                    TEN.lines(whole.toString()),
                    new StruckText(pieces).lines(TEN).stream().map(StruckTextTest::text).toList());
        }
    }
}
