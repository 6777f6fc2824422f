package dragonfly.app.assistant;

import dragonfly.app.palette.Command;
import dragonfly.app.words.Words;
import dragonfly.image.render.Rendered;
import dragonfly.model.LookTimings;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.selection.Selection;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/**
 * What the model read, in figures: each patch with its score, the times, and what is shown of it.
 */
public final class LookFace extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final LookModel looks;
    private final Label summary = new Label();
    private final Label times = new Label();
    private final Label note = new Label();
    private final Label domain = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final TileTable table;

    /** {@code lookAgain} is the command that looks at the image as it is shown now. */
    public LookFace(LookModel looks, OverlayChoices choices, Command lookAgain, Command cancel) {
        this.looks = looks;
        this.table = new TileTable(looks, choices);
        getStyleClass().addAll("face", "look-face");
        summary.getStyleClass().add("face-title");
        summary.setWrapText(true);
        times.getStyleClass().add("figures-line");
        times.setWrapText(true);
        domain.getStyleClass().add("figures-line");
        domain.setWrapText(true);
        domain.visibleProperty().bind(Bindings.isNotEmpty(domain.textProperty()));
        domain.managedProperty().bind(domain.visibleProperty());
        note.getStyleClass().add("face-note");
        note.setWrapText(true);
        note.managedProperty().bind(note.visibleProperty());
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.managedProperty().bind(progress.visibleProperty());
        VBox head =
                new VBox(
                        8,
                        summary,
                        times,
                        domain,
                        progress,
                        note,
                        buttons(lookAgain, cancel),
                        toggles(choices));
        head.getStyleClass().add("look-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        looks.stateProperty().addListener((value, before, now) -> show());
        looks.selectionProperty().addListener((value, before, now) -> show());
        looks.staleProperty().addListener((value, before, now) -> show());
        looks.jobProperty().addListener((value, before, now) -> show());
        show();
    }

    private static HBox buttons(Command lookAgain, Command cancel) {
        HBox buttons = new HBox(8, button(lookAgain), button(cancel));
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private static Button button(Command command) {
        Button button = new Button(command.title());
        button.setTooltip(new Tooltip((command.title() + "  " + command.keyText()).strip()));
        button.setOnAction(event -> command.run());
        button.disableProperty().bind(Bindings.not(command.enabled()));
        return button;
    }

    private static FlowPane toggles(OverlayChoices choices) {
        FlowPane toggles =
                new FlowPane(
                        16,
                        8,
                        toggle("look.overlay", choices.visibleProperty()),
                        toggle("look.lowGrid", choices.lowGridProperty()),
                        toggle("look.mediumGrid", choices.mediumGridProperty()),
                        toggle("look.highGrid", choices.highGridProperty()),
                        toggle("look.modelPicture", choices.modelPictureProperty()));
        toggles.getStyleClass().add("look-toggles");
        return toggles;
    }

    private static CheckBox toggle(String key, BooleanProperty state) {
        CheckBox box = new CheckBox(Words.of(key));
        box.selectedProperty().bindBidirectional(state);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private void show() {
        Reading reading = looks.readingProperty().get();
        Selection selection = looks.selectionProperty().get();
        Rendered picture = looks.pictureProperty().get();
        boolean looking = looks.stateProperty().get() == LookModel.State.LOOKING;
        progress.setVisible(looking);
        progress.progressProperty().unbind();
        if (looking && looks.jobProperty().get() != null) {
            progress.progressProperty().bind(looks.jobProperty().get().fractionProperty());
        }
        LookTimings took = looks.timingsProperty().get();
        if (reading == null || selection == null || picture == null || took == null) {
            summary.setText(Words.of(looking ? "look.looking" : "look.nothing"));
            times.setText("");
        } else {
            summary.setText(
                    Words.of(
                            "look.summary",
                            reading.grids().medium().count(),
                            selection.kept().size(),
                            reading.grids().high().count()));
            times.setText(picture.description() + "\n" + times(took));
        }
        Optional<DomainVerdict> verdict = reading == null ? Optional.empty() : reading.verdict();
        domain.setText(verdict.map(LookFace::domain).orElse(""));
        domain.pseudoClassStateChanged(WRONG, verdict.filter(DomainVerdict::outside).isPresent());
        note.setText(note());
        note.setVisible(!note.getText().isEmpty());
    }

    /** How far the picture is from what the model was trained on, and where too far begins. */
    private static String domain(DomainVerdict verdict) {
        return Words.of(verdict.outside() ? "look.outside" : "look.inside", verdict.figures());
    }

    private String note() {
        if (!looks.problemProperty().get().isEmpty()) {
            return looks.problemProperty().get();
        }
        if (looks.staleProperty().get()) {
            return Words.of("look.stale");
        }
        return looks.selectable() ? "" : Words.of("strategy.readsAll");
    }

    private static String times(LookTimings times) {
        return Words.of(
                "look.times",
                Figures.time(times.prepareMillis()),
                Figures.time(times.encodeMillis()),
                Figures.time(times.projectMillis()));
    }
}
