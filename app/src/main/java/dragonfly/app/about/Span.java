package dragonfly.app.about;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of a line that is written alike. */
record Span(String text, Style style) {
    /** How it is written. */
    enum Style {
        PLAIN,
        STRONG,
        EMPHASIS,
        CODE
    }

    private static final Pattern MARKED =
            Pattern.compile(
                    "`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*\\s](?:[^*]*[^*\\s])?)\\*"
                            + "|!?\\[([^\\[\\]]*)\\]\\(([^()\\s]*)[^()]*\\)");

    /** The stretches of a text; a link shows where it leads, since nothing here follows it. */
    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher marked = MARKED.matcher(text);
        int from = 0;
        while (marked.find()) {
            add(spans, text.substring(from, marked.start()), Style.PLAIN);
            if (marked.group(1) != null) {
                add(spans, marked.group(1), Style.CODE);
            } else if (marked.group(2) != null) {
                add(spans, marked.group(2), Style.STRONG);
            } else if (marked.group(3) != null) {
                add(spans, marked.group(3), Style.EMPHASIS);
            } else {
                add(spans, link(marked.group(4), marked.group(5)), Style.PLAIN);
            }
            from = marked.end();
        }
        add(spans, text.substring(from), Style.PLAIN);
        return spans;
    }

    private static String link(String words, String target) {
        return words.isBlank() || words.equals(target) ? target : words + " (" + target + ")";
    }

    private static void add(List<Span> spans, String text, Style style) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, style));
        }
    }
}
