package dragonfly.app.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into sentences so that the pieces put together again are the text. */
final class Sentences {
    private Sentences() {}

    /** The sentences of a text, all by the same author; a line end always ends a sentence. */
    static List<Sentence> of(String text, Origin origin) {
        List<Sentence> sentences = new ArrayList<>();
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.UK);
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            int next = end < 0 ? text.length() : end + 1;
            String words = text.substring(line, next);
            ends.setText(words);
            int from = ends.first();
            for (int to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
                add(sentences, words.substring(from, to), origin);
            }
            line = next;
        }
        return sentences;
    }

    private static void add(List<Sentence> sentences, String piece, Origin origin) {
        String words = piece.strip();
        if (words.isEmpty() && !sentences.isEmpty()) {
            Sentence last = sentences.removeLast();
            sentences.add(new Sentence(last.text(), last.after() + piece, last.origin()));
            return;
        }
        String after = piece.substring(piece.stripTrailing().length());
        // White space in front of the first word belongs to the text, not to the sentence before.
        String text = piece.substring(0, piece.length() - after.length());
        sentences.add(new Sentence(text, after, origin));
    }
}
