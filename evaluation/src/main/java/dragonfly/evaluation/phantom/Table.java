package dragonfly.evaluation.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of texts: the first column to the left, the others to the right.
 *
 * @param title in one line
 * @param head a text a column
 * @param rows each as long as the head
 */
public record Table(String title, List<String> head, List<List<String>> rows) {
    public Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException("A row of another length than the head");
            }
        }
    }

    /** For a screen with letters of one width. */
    public String plain() {
        int[] widths =
                IntStream.range(0, head.size())
                        .map(
                                column ->
                                        lines().stream()
                                                .mapToInt(row -> row.get(column).length())
                                                .max()
                                                .orElse(0))
                        .toArray();
        return lines().stream()
                .map(row -> padded(row, widths).stripTrailing() + "\n")
                .collect(Collectors.joining("", title + "\n", ""));
    }

    private List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(head);
        lines.addAll(rows);
        return lines;
    }

    private static String padded(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String space = " ".repeat(widths[column] - cell.length());
            line.append(column == 0 ? cell + space : "   " + space + cell);
        }
        return line.toString();
    }

    /** As Markdown, with the title as a heading of the third level. */
    public String markdown() {
        StringBuilder text = new StringBuilder("### " + title + "\n\n");
        line(text, head);
        text.append("|---").append("|---:".repeat(head.size() - 1)).append("|\n");
        rows.forEach(row -> line(text, row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> row) {
        row.forEach(cell -> text.append("| ").append(cell.replace("|", "\\|")).append(' '));
        text.append("|\n");
    }
}
