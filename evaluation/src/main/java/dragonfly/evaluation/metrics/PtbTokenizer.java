package dragonfly.evaluation.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into words as the caption metrics do: by the rules of the Penn Treebank as Stanford's
 * tokenizer 3.4.1 applies them, in lower case, with punctuation left out (pycocoevalcap 1.2).
 *
 * <p>Written for English text of the length of a report; what Stanford's has for telephone numbers,
 * emoticons and broken encodings is left out.
 */
public final class PtbTokenizer {
    /** What pycocoevalcap drops; brackets have become words by then and stay. */
    private static final Set<String> PUNCTUATION =
            Set.of("''", "'", "``", "`", ".", "?", "!", ",", ":", "-", "--", "...", ";");

    private PtbTokenizer() {}

    /** The words of a text, in order. Line breaks count as spaces. */
    public static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int code = text.codePointAt(at);
            if (Character.isWhitespace(code) || Character.isSpaceChar(code)) {
                at += Character.charCount(code);
                continue;
            }
            int end =
                    Math.max(
                            at + Character.charCount(code),
                            Math.max(
                                    end(PtbRules.TOKEN, text, at),
                                    end(PtbRules.SLASHED, text, at)));
            String token = PtbRules.written(text.substring(at, end)).toLowerCase(Locale.ROOT);
            at = end;
            if (!token.isBlank() && !PUNCTUATION.contains(token)) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static int end(Pattern form, String text, int from) {
        Matcher matcher = form.matcher(text).region(from, text.length());
        return matcher.lookingAt() ? matcher.end() : from;
    }

    /** The words of a text with single spaces between them. */
    public static String joined(String text) {
        return String.join(" ", tokens(text));
    }
}
