package dragonfly.app.assistant;

import dragonfly.app.words.Words;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.Strategy;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The strategies side by side; those that this image or model does not allow say why. */
final class StrategyBar extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final List<Segment> segments = new ArrayList<>();

    private record Segment(Strategy strategy, ToggleButton button, Tooltip tip) {}

    StrategyBar(Consumer<Strategy> chosen) {
        getStyleClass().add("segments");
        for (Strategy strategy : Strategy.values()) {
            ToggleButton button = new ToggleButton(name(strategy));
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            button.setOnAction(
                    event -> {
                        // A segment that is chosen stays chosen when it is clicked again.
                        button.setSelected(true);
                        chosen.accept(strategy);
                    });
            Tooltip tip = new Tooltip();
            // A disabled button has no tooltip of its own; its frame has.
            StackPane frame = new StackPane(button);
            Tooltip.install(frame, tip);
            HBox.setHgrow(frame, Priority.ALWAYS);
            frame.setMinWidth(0);
            segments.add(new Segment(strategy, button, tip));
            getChildren().add(frame);
        }
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
    }

    /** What is possible for a reading, and what is in force; null before a look. */
    void show(Strategy wanted, @Nullable Reading reading, boolean selectable) {
        Strategy inForce = selectable ? wanted : Strategy.ALL;
        for (Segment segment : segments) {
            Strategy strategy = segment.strategy();
            boolean fits = reading == null || Selection.available(strategy, reading.grids());
            segment.button().setDisable(!selectable || !fits);
            segment.button().setSelected(strategy == inForce);
            segment.button().setAccessibleText(name(strategy) + ". " + explanation(strategy));
            segment.tip()
                    .setText(
                            !selectable
                                    ? Words.of("strategy.readsAll")
                                    : fits ? explanation(strategy) : Words.of("strategy.unfit"));
        }
    }

    static String name(Strategy strategy) {
        return switch (strategy) {
            case REGION -> Words.of("strategy.region");
            case SPATIAL -> Words.of("strategy.spatial");
            case GLOBAL -> Words.of("strategy.global");
            case ALL -> Words.of("strategy.all");
            case NONE -> Words.of("strategy.none");
            case RANDOM -> Words.of("strategy.random");
        };
    }

    private static String explanation(Strategy strategy) {
        return switch (strategy) {
            case REGION -> Words.of("strategy.region.tip");
            case SPATIAL -> Words.of("strategy.spatial.tip");
            case GLOBAL -> Words.of("strategy.global.tip");
            case ALL -> Words.of("strategy.all.tip");
            case NONE -> Words.of("strategy.none.tip");
            case RANDOM -> Words.of("strategy.random.tip");
        };
    }
}
