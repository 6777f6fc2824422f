package dragonfly.model.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The clean-up that the reference applies to decoded text (transformers' {@code
 * clean_up_tokenization}): ten replacements, each over the whole text, in this order.
 *
 * <p>An instance does the same to a text that comes in parts: each replacement holds back what may
 * be the beginning of its pattern and passes the rest on to the next, so what comes out in the end
 * is the same to the letter.
 */
final class CleanUp {
    private record Rule(String pattern, String replacement) {
        /** A rule that takes the blank in front of something away. */
        static Rule withoutBlank(String pattern) {
            return new Rule(" " + pattern, pattern);
        }
    }

    private static final List<Rule> RULES =
            List.of(
                    Rule.withoutBlank("."),
                    Rule.withoutBlank("?"),
                    Rule.withoutBlank("!"),
                    Rule.withoutBlank(","),
                    new Rule(" ' ", "'"),
                    Rule.withoutBlank("n't"),
                    Rule.withoutBlank("'m"),
                    Rule.withoutBlank("'s"),
                    Rule.withoutBlank("'ve"),
                    Rule.withoutBlank("'re"));

    /** What each rule holds back. */
    private final List<String> held = new ArrayList<>();

    CleanUp() {
        RULES.forEach(rule -> held.add(""));
    }

    /** The whole of a text. */
    static String of(String text) {
        String clean = text;
        for (Rule rule : RULES) {
            clean = clean.replace(rule.pattern(), rule.replacement());
        }
        return clean;
    }

    /** Takes the next part of a text and gives what no later part can change. */
    String add(String part) {
        String text = part;
        for (int i = 0; i < RULES.size(); i++) {
            Rule rule = RULES.get(i);
            String all = held.get(i) + text;
            int settled = settled(all, rule.pattern());
            held.set(i, all.substring(settled));
            text = all.substring(0, settled).replace(rule.pattern(), rule.replacement());
        }
        return text;
    }

    /** Gives what was held back; the text is at its end. */
    String finish() {
        String text = "";
        for (int i = 0; i < RULES.size(); i++) {
            Rule rule = RULES.get(i);
            text = (held.get(i) + text).replace(rule.pattern(), rule.replacement());
            held.set(i, "");
        }
        return text;
    }

    /**
     * How much of a text a rule can work on: all but the longest end that is the beginning of its
     * pattern and no part of an occurrence before it.
     */
    private static int settled(String text, String pattern) {
        int from = 0;
        for (int at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, from)) {
            from = at + pattern.length();
        }
        int longest = Math.min(pattern.length() - 1, text.length() - from);
        for (int length = longest; length > 0; length--) {
            if (pattern.startsWith(text.substring(text.length() - length))) {
                return text.length() - length;
            }
        }
        return text.length();
    }
}
