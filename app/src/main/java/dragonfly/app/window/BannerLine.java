package dragonfly.app.window;

import dragonfly.app.assistant.LookModel;
import dragonfly.app.assistant.ModelCard;
import dragonfly.app.assistant.ModelSeat;
import dragonfly.app.words.Words;
import dragonfly.model.explain.DomainVerdict;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * The line that never lies: what the words of the model in use may be used for, or why none is. It
 * turns red when the image is outside what the model was trained on, and nothing puts it away.
 */
final class BannerLine extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

    private final ModelSeat seat;
    private final LookModel looks;
    private final Label sentence = new Label();
    private final Hyperlink meaning = new Hyperlink(Words.of("banner.meaning"));
    private final Hyperlink about = new Hyperlink(Words.of("banner.about"));
    private final Hyperlink retry = new Hyperlink(Words.of("banner.retry"));

    /**
     * @param explain shows what the banner means
     * @param tellAbout shows what is known about the model
     * @param reload loads the model again after a failure
     */
    BannerLine(
            ModelSeat seat,
            LookModel looks,
            Runnable explain,
            Runnable tellAbout,
            Runnable reload) {
        super(12);
        this.seat = seat;
        this.looks = looks;
        getStyleClass().add("banner-line");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setMinWidth(0);
        sentence.setWrapText(true);
        for (Hyperlink link : new Hyperlink[] {meaning, about, retry}) {
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.managedProperty().bind(link.visibleProperty());
        }
        about.setOnAction(event -> tellAbout.run());
        meaning.setOnAction(event -> explain.run());
        retry.setOnAction(event -> reload.run());
        getChildren().addAll(sentence, meaning, about, retry);
        seat.stateProperty().addListener((value, before, now) -> show());
        looks.outsideProperty().addListener((value, before, now) -> show());
        show();
    }

    private void show() {
        DomainVerdict outside = looks.outsideProperty().getValue();
        ModelSeat.State state = seat.stateProperty().get();
        ModelCard card = seat.cardProperty().get();
        sentence.setText(
                switch (state) {
                    case NONE -> Words.of("banner.none");
                    case LOADING -> Words.of("banner.loading");
                    case FAILED -> Words.of("banner.failed", seat.problemProperty().get());
                    case READY -> card == null ? "" : words(card, outside);
                });
        meaning.setVisible(state == ModelSeat.State.READY);
        about.setVisible(state == ModelSeat.State.READY);
        retry.setVisible(state == ModelSeat.State.FAILED);
        pseudoClassStateChanged(WRONG, state == ModelSeat.State.FAILED || outside != null);
        pseudoClassStateChanged(
                QUIET, state == ModelSeat.State.LOADING || state == ModelSeat.State.NONE);
    }

    private static String words(ModelCard card, @Nullable DomainVerdict outside) {
        return outside == null
                ? card.use().banner()
                : Words.of("banner.outside", DomainVerdict.WARNING, card.use().banner());
    }
}
