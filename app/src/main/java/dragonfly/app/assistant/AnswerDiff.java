package dragonfly.app.assistant;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How an answer differs from an earlier one to the same question. Sentences are compared where
 * either text has several, words where both are one sentence; the runs put together again, without
 * the removed ones, are the new text.
 */
public final class AnswerDiff {
    /** What became of a stretch of text. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** A stretch of text of one kind. */
    public record Run(Kind kind, String text) {}

    private AnswerDiff() {}

    /** The runs in reading order; what was removed stands before what was added in its place. */
    public static List<Run> of(String before, String after) {
        List<String> sentencesBefore = sentences(before);
        List<String> sentencesAfter = sentences(after);
        return sentencesBefore.size() > 1 || sentencesAfter.size() > 1
                ? compare(sentencesBefore, sentencesAfter)
                : compare(words(before), words(after));
    }

    /** How many stretches were replaced, removed or added. */
    public static int changes(List<Run> runs) {
        int changes = 0;
        Kind last = Kind.SAME;
        for (Run run : runs) {
            if (run.kind() != Kind.SAME && last == Kind.SAME) {
                changes++;
            }
            last = run.kind();
        }
        return changes;
    }

    private static List<Run> compare(List<String> before, List<String> after) {
        int[][] common = commonFromHere(before, after);
        List<Run> runs = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        int b = 0;
        int a = 0;
        while (b < before.size() || a < after.size()) {
            if (b < before.size() && a < after.size() && same(before.get(b), after.get(a))) {
                flush(runs, removed, added);
                append(runs, Kind.SAME, after.get(a));
                b++;
                a++;
            } else if (a == after.size()
                    || (b < before.size() && common[b + 1][a] >= common[b][a + 1])) {
                removed.append(before.get(b++));
            } else {
                added.append(after.get(a++));
            }
        }
        flush(runs, removed, added);
        return List.copyOf(runs);
    }

    private static void flush(List<Run> runs, StringBuilder removed, StringBuilder added) {
        append(runs, Kind.REMOVED, removed.toString());
        append(runs, Kind.ADDED, added.toString());
        removed.setLength(0);
        added.setLength(0);
    }

    private static void append(List<Run> runs, Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!runs.isEmpty() && runs.getLast().kind() == kind) {
            runs.add(new Run(kind, runs.removeLast().text() + text));
        } else {
            runs.add(new Run(kind, text));
        }
    }

    /** Length of the longest common sequence of the rests from (b, a). */
    private static int[][] commonFromHere(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int b = before.size() - 1; b >= 0; b--) {
            for (int a = after.size() - 1; a >= 0; a--) {
                common[b][a] =
                        same(before.get(b), after.get(a))
                                ? common[b + 1][a + 1] + 1
                                : Math.max(common[b + 1][a], common[b][a + 1]);
            }
        }
        return common;
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    private static List<String> sentences(String text) {
        return pieces(text, BreakIterator.getSentenceInstance(Locale.UK));
    }

    /** Words with the blanks that follow them. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i - 1))
                    && !Character.isWhitespace(text.charAt(i))) {
                words.add(text.substring(from, i));
                from = i;
            }
        }
        if (from < text.length()) {
            words.add(text.substring(from));
        }
        return words;
    }

    private static List<String> pieces(String text, BreakIterator ends) {
        ends.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = ends.first();
        for (int to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }
}
