package dragonfly.app.about;

import dragonfly.app.words.Words;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.List;
import java.util.Locale;

/** A model's figures and its card as a page to read. Screen's thread. */
public final class AboutView extends VBox {
    /** A page for people is shorter; of a longer one the beginning is shown, and that is said. */
    private static final int LONGEST = 40_000;

    public AboutView(AboutModel about) {
        super(8);
        getStyleClass().add("about");
        setPadding(new Insets(0, 12, 0, 0));
        getChildren().add(facts(about));
        String card = about.card();
        String shown = card.substring(0, Math.min(LONGEST, card.length()));
        Markdown.blocks(shown).forEach(block -> getChildren().add(node(block)));
        if (card.isEmpty()) {
            getChildren().add(note(Words.of("about.noCard")));
        } else if (shown.length() < card.length()) {
            getChildren().add(note(Words.of("about.cut")));
        }
    }

    private static GridPane facts(AboutModel about) {
        GridPane grid = new GridPane(16, 4);
        grid.getStyleClass().add("about-facts");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, values);
        int row = 0;
        for (AboutModel.Fact fact : about.facts()) {
            Label label = new Label(fact.label());
            label.getStyleClass().add("about-label");
            GridPane.setValignment(label, javafx.geometry.VPos.TOP);
            grid.addRow(row++, label, wrapped(fact.value()));
        }
        return grid;
    }

    private static Node node(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> flow(paragraph.text());
            case Block.Item item -> item(item);
            case Block.Table table -> table(table.rows());
            case Block.Code code -> code(code.text());
        };
    }

    private static Label heading(Block.Heading heading) {
        Label label = wrapped(plain(heading.text()));
        label.getStyleClass().add(heading.level() == 1 ? "about-title" : "about-heading");
        return label;
    }

    private static HBox item(Block.Item item) {
        Label mark = new Label(item.mark());
        mark.setMinWidth(18);
        TextFlow words = flow(item.text());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(2, mark, words);
        line.setPadding(new Insets(0, 0, 0, 16.0 * Math.min(4, item.depth())));
        return line;
    }

    private static GridPane table(List<List<String>> rows) {
        GridPane grid = new GridPane(18, 2);
        grid.getStyleClass().add("about-table");
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                Label cell = wrapped(plain(cells.get(column)));
                cell.getStyleClass().add(row == 0 ? "about-head" : "about-cell");
                grid.add(cell, column, row);
            }
        }
        return grid;
    }

    private static Label code(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("about-code");
        return label;
    }

    private static Label note(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("face-hint");
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static TextFlow flow(String text) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("about-flow");
        for (Span span : Span.of(text)) {
            Text piece = new Text(span.text());
            piece.getStyleClass().add("about-" + span.style().name().toLowerCase(Locale.ROOT));
            flow.getChildren().add(piece);
        }
        return flow;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Span.of(text).forEach(span -> plain.append(span.text()));
        return plain.toString();
    }
}
