package dragonfly.app.palette;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How well a typed query fits a text: every word of the query must begin a word of the text, or
 * stand inside it, or its letters must follow each other in it.
 */
final class Match {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int WORD_START = 100;
    private static final int INSIDE = 40;
    private static final int SCATTERED = 5;

    private Match() {}

    /** Higher is better; 0 means that it does not fit. An empty query fits everything alike. */
    static int score(String query, String text) {
        String hay = text.toLowerCase(Locale.ROOT);
        int total = 1;
        for (String word : BLANKS.split(query.toLowerCase(Locale.ROOT).strip(), 0)) {
            if (word.isEmpty()) {
                continue;
            }
            int score = wordScore(word, hay);
            if (score == 0) {
                return 0;
            }
            total += score;
        }
        return total;
    }

    private static int wordScore(String word, String hay) {
        int at = hay.indexOf(word);
        for (int i = at; i >= 0; i = hay.indexOf(word, i + 1)) {
            if (i == 0 || !Character.isLetterOrDigit(hay.charAt(i - 1))) {
                // An earlier word counts more: the first word of a title is what it is about.
                return WORD_START - Math.min(i, 50);
            }
        }
        if (at >= 0) {
            return INSIDE;
        }
        return scattered(word, hay) ? SCATTERED : 0;
    }

    private static boolean scattered(String word, String hay) {
        int from = 0;
        for (int i = 0; i < word.length(); i++) {
            from = hay.indexOf(word.charAt(i), from) + 1;
            if (from == 0) {
                return false;
            }
        }
        return word.length() > 1;
    }
}
