package dragonfly.app.window;

import dragonfly.app.assistant.Exchange;
import dragonfly.app.assistant.ModelCard;
import dragonfly.app.assistant.ModelSeat;
import dragonfly.app.words.Words;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** The line at the foot: what runs where, how much memory, the last times, what is kept. */
final class Foot extends HBox {
    private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");

    private final Session session;
    private final Region dot = new Region();
    private final Hyperlink model = new Hyperlink();
    private final Label providers = new Label();
    private final Label memory = new Label();
    private final Label times = new Label();
    private final Label saved = new Label();
    private final Timeline clock =
            new Timeline(new KeyFrame(javafx.util.Duration.seconds(2), event -> tick()));

    /** {@code tellAbout} shows what is known about the model. */
    Foot(Session session, Runnable tellAbout) {
        super(24);
        this.session = session;
        getStyleClass().add("foot");
        setAlignment(Pos.CENTER_LEFT);
        dot.getStyleClass().add("dot");
        Label network = new Label(Words.of("foot.noNetwork"));
        network.setTooltip(new Tooltip(Words.of("foot.noNetwork.tip")));
        HBox left = new HBox(8, dot, model);
        left.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(left, providers, memory, times, gap, saved, network);
        for (Labeled label : new Labeled[] {model, providers, memory, saved, network}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        times.setMinWidth(0);
        model.setTooltip(new Tooltip(Words.of("banner.about")));
        model.setOnAction(event -> tellAbout.run());
        session.seat().stateProperty().addListener((value, before, now) -> showModel());
        session.asks().busyProperty().addListener((value, before, now) -> showTimes());
        session.drafts().savedProperty().addListener((value, before, now) -> showSaved());
        session.drafts().draftProperty().addListener((value, before, now) -> showSaved());
        showModel();
        showTimes();
        tick();
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty()
                .addListener(
                        (value, before, now) -> {
                            // A clock that runs on would keep a window that has gone in memory.
                            if (now == null) {
                                clock.stop();
                            } else {
                                clock.play();
                            }
                        });
    }

    /** Stops the clock; the window is closing. */
    void stop() {
        clock.stop();
    }

    private void tick() {
        showSaved();
        session.work()
                .order(Words.of("foot.measuring"), ticket -> MemoryMeter.read())
                .done(
                        text ->
                                memory.setText(
                                        Words.count(
                                                        "foot.threads",
                                                        Runtime.getRuntime().availableProcessors())
                                                + " · "
                                                + text))
                .start();
    }

    private void showModel() {
        ModelSeat seat = session.seat();
        ModelCard card = seat.cardProperty().get();
        dot.pseudoClassStateChanged(READY, card != null);
        model.setText(
                card != null
                        ? card.name()
                        : seat.stateProperty().get() == ModelSeat.State.LOADING
                                ? Words.of("foot.loading")
                                : Words.of("foot.noModel"));
        providers.setText(
                card == null
                        ? ""
                        : Words.of(
                                "foot.providers",
                                card.providers().encoder(),
                                card.providers().projector(),
                                card.providers().decoder()));
    }

    private void showTimes() {
        times.setText(
                session.asks().exchanges().reversed().stream()
                        .map(Exchange::briefFigures)
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private void showSaved() {
        Instant at = session.drafts().savedProperty().get();
        saved.setText(
                session.drafts().draftProperty().get() == null
                        ? ""
                        : at == null ? Words.of("foot.kept") : ago(at));
    }

    private static String ago(@Nullable Instant at) {
        long seconds = at == null ? 0 : Duration.between(at, Instant.now()).toSeconds();
        if (seconds < 2) {
            return Words.of("foot.savedNow");
        }
        return seconds < 60
                ? Words.of("foot.savedSeconds", seconds)
                : Words.of("foot.savedMinutes", seconds / 60);
    }
}
