package dragonfly.app.assistant;

import dragonfly.app.assistant.AnswerDiff.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Cuts an answer into stretches that look alike on the screen. */
final class AnswerSpans {
    /** A word that holds a token below this probability is marked. */
    static final double UNSURE = 0.5;

    /**
     * A stretch of text.
     *
     * @param kind whether an earlier answer had it
     * @param unsure whether the model was
     */
    record Span(String text, Kind kind, boolean unsure) {}

    private AnswerSpans() {}

    /**
     * The stretches in reading order.
     *
     * @param earlier the text to show the difference to; null for none
     */
    static List<Span> of(List<Piece> pieces, @Nullable String earlier) {
        StringBuilder text = new StringBuilder();
        BitSet unsure = new BitSet();
        for (Piece piece : pieces) {
            int from = text.length();
            text.append(piece.text());
            if (piece.probability() < UNSURE) {
                unsure.set(from, text.length());
            }
        }
        spread(unsure, text);
        List<AnswerDiff.Run> runs =
                earlier == null
                        ? List.of(new AnswerDiff.Run(Kind.SAME, text.toString()))
                        : AnswerDiff.of(earlier, text.toString());
        return cut(runs, unsure);
    }

    /** From the unsure letters to the words they stand in; blanks are never marked. */
    private static void spread(BitSet unsure, CharSequence text) {
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
                to++;
            }
            int first = unsure.nextSetBit(from);
            unsure.set(from, to, first >= 0 && first < to);
            if (to < text.length()) {
                unsure.clear(to);
                to++;
            }
            from = to;
        }
    }

    private static List<Span> cut(List<AnswerDiff.Run> runs, BitSet unsure) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (AnswerDiff.Run run : runs) {
            if (run.kind() == Kind.REMOVED) {
                spans.add(new Span(run.text(), Kind.REMOVED, false));
                continue;
            }
            String text = run.text();
            int from = 0;
            while (from < text.length()) {
                boolean mark = unsure.get(at + from);
                int change = mark ? unsure.nextClearBit(at + from) : unsure.nextSetBit(at + from);
                int to = change < 0 ? text.length() : Math.min(text.length(), change - at);
                spans.add(new Span(text.substring(from, to), run.kind(), mark));
                from = to;
            }
            at += text.length();
        }
        return spans;
    }
}
