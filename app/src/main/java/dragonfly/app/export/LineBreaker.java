package dragonfly.app.export;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Breaks text into lines that fit a width: at the places where lines may break, else in a word. */
final class LineBreaker {
    private final ToDoubleFunction<String> width;
    private final double available;

    /**
     * A breaker for one font size and one column.
     *
     * @param width measures a piece of text, in the unit of {@code available}
     */
    LineBreaker(ToDoubleFunction<String> width, double available) {
        this.width = width;
        this.available = available;
    }

    /** The lines, without white space at their ends; an empty line stays an empty line. */
    List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            breakParagraph(paragraph.stripTrailing(), lines);
        }
        return lines;
    }

    private void breakParagraph(String paragraph, List<String> lines) {
        BreakIterator places = BreakIterator.getLineInstance(Locale.UK);
        places.setText(paragraph);
        String line = "";
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
            String word = paragraph.substring(from, to);
            if (fits(line + word)) {
                line += word;
                continue;
            }
            if (!line.isBlank()) {
                lines.add(line.stripTrailing());
            }
            line = cutLongWord(word, lines);
        }
        lines.add(line.stripTrailing());
    }

    /** Adds full lines of a word that is too long for one; gives back what is left of it. */
    private String cutLongWord(String word, List<String> lines) {
        String rest = word;
        while (!fits(rest)) {
            int end = Character.charCount(rest.codePointAt(0));
            int next = end;
            while (next < rest.length() && fits(rest.substring(0, next))) {
                end = next;
                next += Character.charCount(rest.codePointAt(next));
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private boolean fits(String line) {
        return width.applyAsDouble(line.stripTrailing()) <= available;
    }
}
