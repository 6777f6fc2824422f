package dragonfly.app.export;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fonts of one document, from the program's own jars and embedded as subsets. The system's
 * fonts are never looked at: finding them takes seconds and gives another document on every
 * machine.
 *
 * <p>A character that no font has, or that is written from right to left, is shown as {@value
 * #MISSING}; {@link #missing()} counts them, so that the document can say so.
 */
final class PdfFonts {
    /** Stands for what cannot be shown. */
    static final char MISSING = '\u25a1';

    private static final String SANS =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String MONO =
            "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf";

    /** A piece of text that one font can show. */
    record Run(PDFont font, String text) {}

    private final List<PDFont> fonts;
    private final Map<Integer, PDFont> known = new HashMap<>();
    private int missing;

    PdfFonts(PDDocument document) throws IOException {
        fonts = List.of(load(document, SANS), load(document, MONO));
    }

    private static PDFont load(PDDocument document, String resource) throws IOException {
        try (InputStream in = PdfFonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("The program's font " + resource + " is missing.");
            }
            return PDType0Font.load(document, in, true);
        }
    }

    /** How many characters could not be shown in the text that was made printable so far. */
    int missing() {
        return missing;
    }

    /** The text with composed characters, plain blanks, and a sign where a character is missing. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(
                        character -> {
                            if (character == '\n') {
                                printable.append('\n');
                            } else if (Character.isSpaceChar(character) || character == '\t') {
                                printable.append(' ');
                            } else if (!isInvisible(character)) {
                                printable.appendCodePoint(shown(character));
                            }
                        });
        return printable.toString();
    }

    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.FORMAT;
    }

    private int shown(int character) {
        byte direction = Character.getDirectionality(character);
        boolean rightToLeft =
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        if (rightToLeft || fonts.stream().noneMatch(font -> has(font, character))) {
            missing++;
            return MISSING;
        }
        return character;
    }

    /** Printable text in pieces of one font each. */
    List<Run> runs(String printable) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < printable.length()) {
            PDFont font = fontOf(printable.codePointAt(from));
            int to = from;
            while (to < printable.length() && fontOf(printable.codePointAt(to)).equals(font)) {
                to += Character.charCount(printable.codePointAt(to));
            }
            runs.add(new Run(font, printable.substring(from, to)));
            from = to;
        }
        return runs;
    }

    /** Width of printable text in points. */
    float width(String printable, float size) {
        float width = 0;
        for (Run run : runs(printable)) {
            try {
                width += run.font().getStringWidth(run.text()) / 1000 * size;
            } catch (IOException e) {
                throw new UncheckedIOException("An embedded font cannot be read", e);
            }
        }
        return width;
    }

    private PDFont fontOf(int character) {
        return known.computeIfAbsent(
                character,
                c ->
                        fonts.stream()
                                .filter(font -> has(font, c))
                                .findFirst()
                                .orElseThrow(
                                        () -> new IllegalStateException("text is not printable")));
    }

    private static boolean has(PDFont font, int character) {
        try {
            return font.encode(Character.toString(character)).length > 0;
        } catch (IllegalArgumentException absent) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("An embedded font cannot be read", e);
        }
    }
}
