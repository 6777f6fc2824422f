package dragonfly.app.report;

import dragonfly.app.palette.Command;
import dragonfly.app.words.Words;
import dragonfly.model.explain.DomainVerdict;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The draft of a report: its text to edit, and where each sentence came from. */
public final class ReportFace extends StackPane {
    /** What can be done with a draft; each is a command of the window. */
    public record Actions(Command draft, Command saveText, Command savePdf, Command discard) {}

    private static final PseudoClass VOID = PseudoClass.getPseudoClass("void");

    private final DraftModel model;
    private final DraftEditor text = new DraftEditor();
    private final VBox origins = new VBox(6);
    private final Label recovered = new Label(Words.of("report.recovered"));
    private final Label problem = new Label();
    private final Label provenance = new Label();
    private final Label banner = new Label();
    private final Label reason = new Label();
    private boolean showing;

    public ReportFace(DraftModel model, Actions actions) {
        this.model = model;
        getStyleClass().addAll("face", "report-face");
        Node editor = editor(actions);
        Node nothing = nothing(actions);
        editor.visibleProperty().bind(Bindings.isNotNull(model.draftProperty()));
        nothing.visibleProperty().bind(Bindings.isNull(model.draftProperty()));
        getChildren().addAll(nothing, editor);
        text.textProperty()
                .addListener(
                        (value, before, now) -> {
                            if (!showing) {
                                model.edit(now);
                            }
                        });
        model.draftProperty().addListener((value, before, now) -> show(now));
        show(model.draftProperty().get());
    }

    private VBox editor(Actions actions) {
        Label state = new Label(DraftState.DRAFT.label());
        state.getStyleClass().add("draft-tag");
        state.setTooltip(new Tooltip(DraftState.DRAFT.sentence()));
        state.setMinWidth(Region.USE_PREF_SIZE);
        banner.setWrapText(true);
        banner.setMinHeight(Region.USE_PREF_SIZE);
        banner.getStyleClass().add("draft-banner");
        HBox head = new HBox(10, state, banner);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(text, Priority.ALWAYS);
        Label heading = new Label(Words.of("report.origins"));
        heading.getStyleClass().add("heading");
        ScrollPane scroll = new ScrollPane(origins);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setPrefHeight(220);
        text.setPrefHeight(240);
        provenance.setWrapText(true);
        provenance.setMinHeight(Region.USE_PREF_SIZE);
        provenance.getStyleClass().add("figures-line");
        notice(recovered, model.recoveredProperty());
        notice(problem, Bindings.isNotEmpty(model.problemProperty()));
        problem.textProperty().bind(model.problemProperty());
        problem.getStyleClass().add("wrong");
        notice(reason, Bindings.isNotEmpty(reason.textProperty()));
        reason.getStyleClass().add("wrong");
        HBox buttons =
                new HBox(
                        8,
                        button(actions.saveText()),
                        button(actions.savePdf()),
                        grow(),
                        button(actions.discard()));
        VBox box =
                new VBox(
                        10,
                        head,
                        reason,
                        recovered,
                        problem,
                        text,
                        heading,
                        scroll,
                        provenance,
                        buttons);
        box.getStyleClass().add("report-editor");
        return box;
    }

    private static void notice(Label label, ObservableBooleanValue shown) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("face-note");
        label.visibleProperty().bind(shown);
        label.managedProperty().bind(label.visibleProperty());
    }

    private static VBox nothing(Actions actions) {
        Label hint = new Label(Words.of("report.nothing"));
        hint.setWrapText(true);
        hint.getStyleClass().add("face-hint");
        VBox box = new VBox(12, hint, button(actions.draft()));
        box.getStyleClass().add("report-editor");
        return box;
    }

    private static Button button(Command command) {
        Button button = new Button(command.title());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip((command.title() + "  " + command.keyText()).strip()));
        button.setOnAction(event -> command.run());
        button.disableProperty().bind(Bindings.not(command.enabled()));
        return button;
    }

    private static Region grow() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private void show(@Nullable ReportDraft draft) {
        showing = true;
        origins.getChildren().clear();
        text.show(draft);
        if (draft != null) {
            for (Sentence sentence : draft.sentences()) {
                origins.getChildren().add(line(sentence, draft.isVoid(sentence)));
            }
            Provenance how = draft.provenance();
            reason.setText(how.outside().map(ReportFace::reason).orElse(""));
            banner.setText(how.model().banner());
            provenance.setText(
                    Words.of(
                            "report.provenance",
                            how.model().name(),
                            how.picture().seen(),
                            how.selection().settings(),
                            how.decoding()));
        }
        showing = false;
    }

    private static String reason(DomainVerdict verdict) {
        return Words.of("answer.void", verdict.warning());
    }

    private static String name(Origin origin) {
        return switch (origin) {
            case MODEL -> Words.of("origin.model");
            case EDITED -> Words.of("origin.edited");
            case HUMAN -> Words.of("origin.human");
        };
    }

    private static HBox line(Sentence sentence, boolean isVoid) {
        Label tag = new Label(isVoid ? Words.of("origin.void") : name(sentence.origin()));
        tag.getStyleClass().addAll("origin-tag", sentence.origin().name().toLowerCase(Locale.ROOT));
        tag.setMinWidth(56);
        Label words = new Label(sentence.text());
        words.setWrapText(true);
        words.setMinWidth(0);
        words.getStyleClass().add("small");
        words.pseudoClassStateChanged(VOID, isVoid);
        tag.pseudoClassStateChanged(VOID, isVoid);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(8, tag, words);
    }
}
