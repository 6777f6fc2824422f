package dragonfly.app.assistant;

import dragonfly.app.overlay.Mark;
import dragonfly.app.words.Words;
import dragonfly.model.selection.Selection;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The patches with their scores, to sort, to point at, and to pin or drop by a click or the space
 * bar.
 */
final class TileTable extends TableView<TileRow> {
    private static final PseudoClass READ = PseudoClass.getPseudoClass("read");
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final LookModel looks;
    private final OverlayChoices choices;
    private final ObservableList<TileRow> rows = FXCollections.observableArrayList();

    TileTable(LookModel looks, OverlayChoices choices) {
        this.looks = looks;
        this.choices = choices;
        getStyleClass().add("tile-table");
        setAccessibleText(Words.of("look.table"));
        Label none = new Label(Words.of("look.noPatches"));
        none.setWrapText(true);
        setPlaceholder(none);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<TileRow, String> name = column("tile.name", TileRow::name, 62);
        TableColumn<TileRow, Double> score = column("tile.score", TileRow::score, 90);
        score.setCellFactory(column -> figures());
        TableColumn<TileRow, Integer> rank = column("tile.rank", TileRow::rank, 60);
        rank.setCellFactory(column -> ranks());
        TableColumn<TileRow, Integer> chooser = column("tile.chooser", TileRow::chooser, 92);
        TableColumn<TileRow, String> state = column("tile.state", TileRow::state, 64);
        getColumns().setAll(List.of(name, score, rank, chooser, state));
        SortedList<TileRow> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        score.setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().add(score);
        setRowFactory(table -> new Row());
        setOnKeyPressed(
                event -> {
                    TileRow row = getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.SPACE && row != null) {
                        looks.click(row.tile());
                        event.consume();
                    }
                });
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (value, before, now) -> {
                            if (now != null) {
                                choices.hoveredTileProperty().set(now.tile());
                            }
                        });
        looks.selectionProperty().addListener((value, before, now) -> refill(now));
        refill(looks.selectionProperty().get());
    }

    private void refill(@Nullable Selection selection) {
        Reading reading = looks.readingProperty().get();
        if (selection == null || reading == null) {
            rows.clear();
        } else {
            rows.setAll(TileRow.of(reading.facts(selection)));
        }
    }

    private static <T> TableColumn<TileRow, T> column(
            String key, Function<TileRow, T> value, double width) {
        TableColumn<TileRow, T> column = new TableColumn<>(Words.of(key));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(44);
        return column;
    }

    private static TableCell<TileRow, Double> figures() {
        return cell(score -> String.format(Locale.ROOT, "%.3f", score));
    }

    private static TableCell<TileRow, Integer> ranks() {
        return cell(rank -> rank == 0 ? "" : "#" + rank);
    }

    private static <T> TableCell<TileRow, T> cell(Function<T, String> text) {
        TableCell<TileRow, T> cell =
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable T item, boolean empty) {
                        super.updateItem(item, empty);
                        setText(empty || item == null ? null : text.apply(item));
                    }
                };
        cell.getStyleClass().add("figures");
        return cell;
    }

    private final class Row extends TableRow<TileRow> {
        Row() {
            hoverProperty()
                    .addListener(
                            (value, before, now) -> {
                                if (getItem() != null) {
                                    choices.hoveredTileProperty().set(now ? getItem().tile() : -1);
                                }
                            });
            choices.hoveredTileProperty().addListener((value, before, now) -> mark());
            setOnMouseClicked(
                    event -> {
                        if (getItem() != null && event.getClickCount() == 2) {
                            looks.click(getItem().tile());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable TileRow row, boolean empty) {
            super.updateItem(row, empty);
            Mark mark = row == null ? Mark.NOT_KEPT : row.mark();
            pseudoClassStateChanged(READ, mark.read());
            pseudoClassStateChanged(PINNED, mark == Mark.PINNED);
            mark();
        }

        private void mark() {
            TileRow row = getItem();
            pseudoClassStateChanged(
                    POINTED, row != null && row.tile() == choices.hoveredTileProperty().get());
        }
    }
}
