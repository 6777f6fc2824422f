package dragonfly.model.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions of tokenizers in Java's terms. The reference runs them with Oniguruma in
 * Ruby's syntax; what means something else in Java is refused, so that no text is ever cut in
 * another way without a word.
 */
final class SplitPattern {
    /** What both languages read alike: categories, white space, digits, control characters. */
    private static final Pattern ESCAPE =
            Pattern.compile(
                    "\\\\(?:[pP]\\{\\^?[A-Z][a-z]?}|[sSdDrntf]|[^A-Za-z0-9]|u[0-9A-Fa-f]{4}"
                            + "|x\\{[0-9A-Fa-f]{1,6}})");

    /** Anchors and the dot depend on line modes, {n,m}+ is no possessive in Ruby. */
    private static final Pattern STRANGE = Pattern.compile("\\{\\d*,?\\d*}\\+|\\[:");

    /** A repeated group recurses in Java's engine: a long text could exhaust the stack. */
    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{]");

    private SplitPattern() {}

    /**
     * The same pattern in Java: with Unicode's white space, digits and cases, as in the reference.
     *
     * @throws TokenizerException if it is no pattern or has a part that the two languages read
     *     differently
     */
    static Pattern compile(String regex) throws TokenizerException {
        String rest = withoutEscapes(regex);
        if (STRANGE.matcher(rest).find()
                || REPEATED_GROUP.matcher(rest).find()
                || hasAnchorOrDot(rest)) {
            throw unsupported(regex);
        }
        try {
            return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            throw new TokenizerException(
                    "The tokenizer's pattern for cutting text is damaged: "
                            + e.getDescription()
                            + ".",
                    e);
        }
    }

    /** The pattern with a letter in place of each escape; fails at an escape that is not known. */
    private static String withoutEscapes(String regex) throws TokenizerException {
        StringBuilder rest = new StringBuilder();
        Matcher escape = ESCAPE.matcher(regex);
        int at = 0;
        while (at < regex.length()) {
            if (regex.charAt(at) != '\\') {
                rest.append(regex.charAt(at++));
            } else if (escape.region(at, regex.length()).lookingAt()) {
                rest.append('a');
                at = escape.end();
            } else {
                throw unsupported(regex);
            }
        }
        return rest.toString();
    }

    private static boolean hasAnchorOrDot(String pattern) {
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '[') {
                inClass = true;
                // A caret here negates the class.
                i += pattern.startsWith("[^", i) ? 1 : 0;
            } else if (c == ']') {
                inClass = false;
            } else if (!inClass && (c == '^' || c == '$' || c == '.')) {
                return true;
            }
        }
        return false;
    }

    private static TokenizerException unsupported(String regex) {
        return new TokenizerException(
                "The tokenizer's pattern for cutting text has a part that is not supported: "
                        + regex);
    }
}
