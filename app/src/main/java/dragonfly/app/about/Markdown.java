package dragonfly.app.about;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of Markdown that model cards are written in: headings, paragraphs, lists, tables,
 * fenced code, and the metadata in front. Whatever else stands there is a paragraph, so that
 * nothing is lost; nothing is fetched and nothing is run.
 */
final class Markdown {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
    private static final Pattern ITEM = Pattern.compile("( *)([-*+]|\\d{1,3}[.)])\\s+(.*)");
    private static final Pattern RULE = Pattern.compile("(-{3,}|\\*{3,}|_{3,})");
    private static final Pattern UNDER_HEAD = Pattern.compile("\\|?[\\s:|-]*-[\\s:|-]*");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");

    /** A rule under a head that is longer is none; the pattern would take its time with it. */
    private static final int LONGEST_RULE = 1000;

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int at;

    private Markdown(List<String> lines) {
        this.lines = lines;
    }

    /** The blocks of a text, in its order. */
    static List<Block> blocks(String text) {
        Markdown reader = new Markdown(text.lines().map(String::stripTrailing).toList());
        reader.metadata();
        while (reader.at < reader.lines.size()) {
            reader.next();
        }
        reader.endParagraph();
        return List.copyOf(reader.blocks);
    }

    /** What the publishing site reads: lines between two rules at the very beginning. */
    private void metadata() {
        if (!lines.isEmpty() && lines.getFirst().equals("---")) {
            int end = lines.subList(1, lines.size()).indexOf("---") + 1;
            if (end > 0) {
                blocks.add(new Block.Code(String.join("\n", lines.subList(1, end))));
                at = end + 1;
            }
        }
    }

    private void next() {
        String line = lines.get(at);
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank() || RULE.matcher(line).matches()) {
            endParagraph();
            at++;
        } else if (line.stripLeading().startsWith("```")) {
            code(line.stripLeading().substring(0, 3));
        } else if (heading.matches()) {
            endParagraph();
            blocks.add(new Block.Heading(heading.group(1).length(), heading.group(2)));
            at++;
        } else if (isTable()) {
            table();
        } else if (item.matches()) {
            item(item);
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            at++;
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Paragraph(paragraph.toString()));
            paragraph.setLength(0);
        }
    }

    /** A fence that is never closed runs to the end. */
    private void code(String fence) {
        endParagraph();
        List<String> inside = new ArrayList<>();
        for (at++; at < lines.size() && !lines.get(at).stripLeading().startsWith(fence); at++) {
            inside.add(lines.get(at));
        }
        at++;
        blocks.add(new Block.Code(String.join("\n", inside)));
    }

    private boolean isTable() {
        return lines.get(at).contains("|")
                && at + 1 < lines.size()
                && lines.get(at + 1).contains("|")
                && lines.get(at + 1).length() < LONGEST_RULE
                && UNDER_HEAD.matcher(lines.get(at + 1)).matches();
    }

    private void table() {
        endParagraph();
        List<List<String>> rows = new ArrayList<>();
        rows.add(cells(lines.get(at)));
        for (at += 2; at < lines.size() && lines.get(at).contains("|"); at++) {
            rows.add(cells(lines.get(at)));
        }
        blocks.add(new Block.Table(rows));
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return CELL_END.splitAsStream(inner).map(cell -> cell.strip().replace("\\|", "|")).toList();
    }

    /** An item goes on in the lines below it that are indented and begin nothing else. */
    private void item(Matcher first) {
        endParagraph();
        StringBuilder text = new StringBuilder(first.group(3).strip());
        for (at++; at < lines.size() && goesOn(lines.get(at)); at++) {
            text.append(' ').append(lines.get(at).strip());
        }
        String mark = first.group(2);
        blocks.add(
                new Block.Item(
                        first.group(1).length() / 2,
                        Character.isDigit(mark.charAt(0)) ? mark : "•",
                        text.toString()));
    }

    private static boolean goesOn(String line) {
        return line.startsWith("  ")
                && !line.isBlank()
                && !ITEM.matcher(line).matches()
                && !line.stripLeading().startsWith("```");
    }
}
