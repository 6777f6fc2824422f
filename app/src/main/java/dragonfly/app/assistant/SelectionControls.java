package dragonfly.app.assistant;

import dragonfly.app.words.Words;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;

import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Locale;

/** Which patches the model reads, and how strongly their scores are painted. */
final class SelectionControls extends VBox {
    private final LookModel looks;
    private final StrategyBar strategies;
    private final Slider k = new Slider(0, 6, 3);
    private final Label kName = new Label();
    private final Label kValue = new Label();
    private final PinnedTiles pinned;
    private boolean showing;

    /** Changes {@code heatOpacity}, 0 to 1, and the choice in {@code looks}. */
    SelectionControls(LookModel looks, DoubleProperty heatOpacity) {
        super(8);
        this.looks = looks;
        this.strategies = new StrategyBar(this::chooseStrategy);
        this.pinned = new PinnedTiles(looks);
        getStyleClass().add("selection-controls");
        getChildren().addAll(strategies, sliders(heatOpacity), pinned);
        looks.settingsProperty().addListener((value, before, now) -> show());
        looks.selectionProperty().addListener((value, before, now) -> show());
        looks.readingProperty().addListener((value, before, now) -> show());
        show();
    }

    private GridPane sliders(DoubleProperty heatOpacity) {
        k.setMajorTickUnit(1);
        k.setMinorTickCount(0);
        k.setSnapToTicks(true);
        k.setBlockIncrement(1);
        k.setTooltip(new Tooltip(Words.of("selection.k.tip")));
        k.setAccessibleText(Words.of("selection.k.tip"));
        k.valueProperty().addListener((value, before, now) -> chooseK(now.doubleValue()));
        // While the thumb is dragged the steps are many; one change is enough for all of them.
        k.valueChangingProperty().addListener((value, before, now) -> chooseK(k.getValue()));
        Slider heat = new Slider(0, 1, heatOpacity.get());
        heat.setBlockIncrement(0.05);
        heat.valueProperty().bindBidirectional(heatOpacity);
        heat.setTooltip(new Tooltip(Words.of("selection.heat.tip")));
        heat.setAccessibleText(Words.of("selection.heat.tip"));
        Label heatValue = new Label();
        heatValue
                .textProperty()
                .bind(
                        heatOpacity.map(
                                now ->
                                        String.format(
                                                Locale.ROOT, "%.0f %%", 100 * now.doubleValue())));
        kValue.getStyleClass().add("slider-value");
        heatValue.getStyleClass().add("slider-value");
        GridPane grid = new GridPane(12, 6);
        grid.getColumnConstraints().addAll(column(72), growing(), column(40));
        grid.addRow(0, kName, k, kValue);
        grid.addRow(1, new Label(Words.of("selection.heat")), heat, heatValue);
        return grid;
    }

    private static ColumnConstraints column(double width) {
        ColumnConstraints column = new ColumnConstraints(width);
        column.setHgrow(Priority.NEVER);
        return column;
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        return column;
    }

    private void chooseStrategy(Strategy strategy) {
        looks.choose(looks.settingsProperty().get().withStrategy(strategy));
    }

    private void chooseK(double value) {
        kValue.setText(Long.toString(Math.round(value)));
        if (!showing && !k.isValueChanging()) {
            looks.choose(looks.settingsProperty().get().withK((int) Math.round(value)));
        }
    }

    private void show() {
        showing = true;
        Reading reading = looks.readingProperty().get();
        Selection selection = looks.selectionProperty().get();
        SelectionSettings settings =
                selection == null ? looks.settingsProperty().get() : selection.settings();
        boolean selectable = looks.selectable();
        strategies.show(settings.strategy(), reading, selectable);
        boolean counted =
                settings.strategy() != Strategy.ALL && settings.strategy() != Strategy.NONE;
        k.setDisable(!selectable || !counted);
        if (reading != null) {
            int regions = reading.grids().medium().count();
            k.setMax(Math.max(1, reading.grids().high().count() / regions));
        }
        k.setValue(Math.min(settings.k(), k.getMax()));
        kName.setText(
                Words.of(
                        settings.strategy() == Strategy.GLOBAL
                                ? "selection.kAverage"
                                : "selection.k"));
        kValue.setText(counted && selectable ? Long.toString(Math.round(k.getValue())) : "–");
        pinned.show();
        showing = false;
    }
}
