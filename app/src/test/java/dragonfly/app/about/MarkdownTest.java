package dragonfly.app.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dragonfly.app.about.Block.Code;
import dragonfly.app.about.Block.Heading;
import dragonfly.app.about.Block.Item;
import dragonfly.app.about.Block.Paragraph;
import dragonfly.app.about.Block.Table;
import dragonfly.app.about.Span.Style;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Random;

final class MarkdownTest {
    @Test
    void whatModelCardsAreMadeOfIsRead() {
        String card =
                """
                ---
                license: apache-2.0
                ---
                # Mini ##

                A paragraph
                of two lines.
                ## Scores
                | question | exact |
                |---|--:|
                | a \\| b | 95.0 |
                | c |
                - one
                  goes on
                  1. inner
                * two

                ```json
                {"a": 1}
                ```
                ***
                Last.
                """;
        assertEquals(
                List.of(
                        new Code("license: apache-2.0"),
                        new Heading(1, "Mini"),
                        new Paragraph("A paragraph of two lines."),
                        new Heading(2, "Scores"),
                        new Table(
                                List.of(
                                        List.of("question", "exact"),
                                        List.of("a | b", "95.0"),
                                        List.of("c"))),
                        new Item(0, "•", "one goes on"),
                        new Item(1, "1.", "inner"),
                        new Item(0, "•", "two"),
                        new Code("{\"a\": 1}"),
                        new Paragraph("Last.")),
                Markdown.blocks(card));
    }

    @Test
    void wordsWithABarAreNoTableAndAFenceMayStayOpen() {
        assertEquals(
                List.of(new Paragraph("a | b c"), new Code("x\ny")),
                Markdown.blocks("a | b\nc\n\n```\nx\ny"));
        assertEquals(List.of(), Markdown.blocks(""));
        assertEquals(List.of(new Paragraph("never closed")), Markdown.blocks("---\nnever closed"));
    }

    @Test
    void stretchesAreStrongEmphasisCodeAndLinksWithTheirTarget() {
        assertEquals(
                List.of(
                        new Span("A ", Style.PLAIN),
                        new Span("strong", Style.STRONG),
                        new Span(" and ", Style.PLAIN),
                        new Span("soft", Style.EMPHASIS),
                        new Span(" ", Style.PLAIN),
                        new Span("co*de", Style.CODE),
                        new Span(" 2 * 3 * 4 ", Style.PLAIN),
                        new Span("site (http://x)", Style.PLAIN),
                        new Span(".", Style.PLAIN)),
                Span.of("A **strong** and *soft* `co*de` 2 * 3 * 4 [site](http://x \"t\")."));
    }

    @Test
    void nothingOfAnyTextIsLostAndNoneTakesLong() {
        Random random = new Random(7);
        String alphabet = "ab #-*|`[]()\n\n  1.:\\";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (text.indexOf("```") >= 0) {
                continue; // what stands behind an opening fence names the language
            }
            String read = Markdown.blocks(text.toString()).toString();
            assertEquals(
                    count(text.toString(), 'b'), count(withoutNames(read), 'b'), text.toString());
        }
        for (String piece :
                List.of("[", "**a", "`", "|-", "- ", "# ", "[a](", "-", "(", "\n```\n")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> {
                        String long40 = piece.repeat(40_000 / piece.length());
                        Markdown.blocks(long40 + "x|\n" + long40);
                        Span.of(long40);
                    });
        }
    }

    private static String withoutNames(String blocks) {
        return blocks.replaceAll("(Heading|Paragraph|Item|Table|Code)\\[", "");
    }

    private static long count(String text, char letter) {
        return text.chars().filter(c -> c == letter).count();
    }
}
