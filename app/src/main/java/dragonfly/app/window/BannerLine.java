package dragonfly.app.window;

import dragonfly.app.assistant.ModelCard;
import dragonfly.app.assistant.ModelSeat;
import dragonfly.app.words.Words;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The line that never lies: what the words of the model in use may be used for, or why none is. */
final class BannerLine extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

    private final ModelSeat seat;
    private final Label sentence = new Label();
    private final Hyperlink meaning = new Hyperlink(Words.of("banner.meaning"));
    private final Hyperlink retry = new Hyperlink(Words.of("banner.retry"));

    /**
     * @param explain shows what the banner means
     * @param reload loads the model again after a failure
     */
    BannerLine(ModelSeat seat, Runnable explain, Runnable reload) {
        super(12);
        this.seat = seat;
        getStyleClass().add("banner-line");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setMinWidth(0);
        meaning.setMinWidth(Region.USE_PREF_SIZE);
        retry.setMinWidth(Region.USE_PREF_SIZE);
        meaning.setOnAction(event -> explain.run());
        retry.setOnAction(event -> reload.run());
        meaning.managedProperty().bind(meaning.visibleProperty());
        retry.managedProperty().bind(retry.visibleProperty());
        getChildren().addAll(sentence, meaning, retry);
        seat.stateProperty().addListener((value, before, now) -> show());
        show();
    }

    private void show() {
        ModelSeat.State state = seat.stateProperty().get();
        ModelCard card = seat.cardProperty().get();
        sentence.setText(
                switch (state) {
                    case NONE -> Words.of("banner.none");
                    case LOADING -> Words.of("banner.loading");
                    case FAILED -> Words.of("banner.failed", seat.problemProperty().get());
                    case READY -> card == null ? "" : card.use().banner();
                });
        meaning.setVisible(state == ModelSeat.State.READY);
        retry.setVisible(state == ModelSeat.State.FAILED);
        pseudoClassStateChanged(WRONG, state == ModelSeat.State.FAILED);
        pseudoClassStateChanged(
                QUIET, state == ModelSeat.State.LOADING || state == ModelSeat.State.NONE);
    }
}
