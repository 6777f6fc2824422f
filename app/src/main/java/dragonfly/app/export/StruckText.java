package dragonfly.app.export;

import dragonfly.app.report.ReportDraft;
import dragonfly.app.report.Sentence;
import dragonfly.model.explain.DomainVerdict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Text of which parts are struck through.
 *
 * @param pieces in reading order, neighbours not always different
 */
record StruckText(List<Piece> pieces) {
    /** How a part looks. */
    enum Look {
        PLAIN,
        STRUCK,
        /** Says why what follows is struck. */
        MARK
    }

    /** A part that looks alike. */
    record Piece(String text, Look look) {}

    /** Copies the list. */
    StruckText {
        pieces = List.copyOf(pieces);
    }

    /**
     * The words of a draft without the white space around them. In front of each run of void
     * sentences stands a mark, for who copies the words out of the page.
     */
    static StruckText of(ReportDraft draft) {
        List<Piece> pieces = new ArrayList<>();
        boolean marked = false;
        for (Sentence sentence : draft.sentences()) {
            boolean isVoid = draft.isVoid(sentence);
            if (isVoid && !marked) {
                pieces.add(new Piece(DomainVerdict.VOID, Look.MARK));
                pieces.add(new Piece(" ", Look.PLAIN));
            }
            pieces.add(new Piece(sentence.text(), isVoid ? Look.STRUCK : Look.PLAIN));
            pieces.add(new Piece(sentence.after(), Look.PLAIN));
            marked = isVoid;
        }
        StruckText all = new StruckText(pieces);
        String text = all.text();
        return all.between(
                text.length() - text.stripLeading().length(), text.stripTrailing().length());
    }

    private String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The same with each piece's text changed. */
    StruckText mapped(UnaryOperator<String> change) {
        return new StruckText(
                pieces.stream()
                        .map(piece -> new Piece(change.apply(piece.text()), piece.look()))
                        .toList());
    }

    /** Its lines, each with its share of the pieces; what ends a line is in none of them. */
    List<StruckText> lines(LineBreaker breaker) {
        String text = text();
        List<StruckText> lines = new ArrayList<>();
        int at = 0;
        for (String line : breaker.lines(text)) {
            // Between two lines there is white space only, so the next place is the right one.
            int from = text.indexOf(line, at);
            lines.add(between(from, from + line.length()));
            at = from + line.length();
        }
        return lines;
    }

    private StruckText between(int from, int to) {
        List<Piece> inside = new ArrayList<>();
        int start = 0;
        for (Piece piece : pieces) {
            int end = start + piece.text().length();
            int first = Math.max(start, from);
            int last = Math.min(end, to);
            if (first < last) {
                inside.add(
                        new Piece(
                                piece.text().substring(first - start, last - start), piece.look()));
            }
            start = end;
        }
        return new StruckText(inside);
    }
}
