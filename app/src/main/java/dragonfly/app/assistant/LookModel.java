package dragonfly.app.assistant;

import dragonfly.app.desk.ImageDesk;
import dragonfly.app.palette.UndoHistory;
import dragonfly.app.tasks.Failure;
import dragonfly.app.tasks.Job;
import dragonfly.app.tasks.Ticket;
import dragonfly.app.tasks.Work;
import dragonfly.app.words.Words;
import dragonfly.image.MedicalImage;
import dragonfly.image.display.DisplayState;
import dragonfly.image.render.ModelPicture;
import dragonfly.image.render.Rendered;
import dragonfly.model.LookTimings;
import dragonfly.model.bundle.Generation;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What the model read of the image, and the choice of patches that the next question will go by.
 *
 * <p>The choice is worked out from the scores at once, without the model, so that the screen
 * follows the hand even while an answer is being written; the decoder's input is made when a
 * question comes. Screen's thread.
 */
public final class LookModel {
    /** Whether there is something to ask about. */
    public enum State {
        NONE,
        LOOKING,
        READY,
        FAILED
    }

    /** A look needs no choice yet, and this one is possible on all grids. */
    private static final SelectionSettings UNDECIDED =
            new SelectionSettings(Strategy.ALL, 0, 0, Set.of(), Set.of());

    private record Seen(Rendered picture, DisplayState display, Reading reading) {}

    private final Work work;
    private final ModelSeat seat;
    private final ImageDesk desk;
    private final UndoHistory undo;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<SelectionSettings> settings =
            new ReadOnlyObjectWrapper<>(SelectionSettings.published());
    private final ReadOnlyObjectWrapper<@Nullable Selection> selection =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<@Nullable DomainVerdict> outside =
            reading.map(read -> read.verdict().filter(DomainVerdict::outside).orElse(null));
    private final ReadOnlyObjectWrapper<@Nullable Rendered> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final BooleanProperty atOnce = new SimpleBooleanProperty(true);
    private @Nullable SharedReading held;
    private @Nullable DisplayState lookedAt;
    private final ReadOnlyObjectWrapper<@Nullable LookTimings> timings =
            new ReadOnlyObjectWrapper<>();
    private @Nullable LookTimings untold;

    public LookModel(Work work, ModelSeat seat, ImageDesk desk, UndoHistory undo) {
        this.work = work;
        this.seat = seat;
        this.desk = desk;
        this.undo = undo;
        desk.imageProperty().addListener((value, before, now) -> restart());
        seat.assistantProperty().addListener((value, before, now) -> restart());
        desk.displayProperty().addListener((value, before, now) -> compare());
    }

    /** Looks at the image as it is shown now; a look under way is given up. */
    public void look() {
        MedicalImage image = desk.imageProperty().get();
        Assistant assistant = seat.assistantProperty().get();
        if (image == null || assistant == null) {
            return;
        }
        giveUp();
        DisplayState display = desk.displayProperty().get();
        problem.set("");
        state.set(State.LOOKING);
        job.set(
                work.order(
                                Words.of("look.looking"),
                                ticket -> see(assistant, image, display, ticket))
                        .done(this::show)
                        .dropped(seen -> seen.reading().close())
                        .cancelled(this::ended)
                        .failed(this::refuse)
                        .start());
    }

    /** Gives up the look under way; what was read before stays. */
    public void cancel() {
        giveUp();
        state.set(reading.get() == null ? State.NONE : State.READY);
    }

    /** Takes other settings for the next question; can be taken back. */
    public void choose(SelectionSettings next) {
        SelectionSettings before = settings.get();
        if (!next.equals(before)) {
            apply(next);
            undo.made(() -> apply(before), () -> apply(next));
        }
    }

    /** The settings to start with, remembered from another day. */
    public void start(SelectionSettings remembered) {
        apply(remembered);
    }

    /** A high sub-image was clicked: kept → dropped, not kept → pinned, either → free again. */
    public void click(int tile) {
        Selection now = selection.get();
        if (now != null && selectable()) {
            choose(Selecting.clicked(now, settings.get(), tile));
        }
    }

    /** Whether this model chooses patches at all. */
    public boolean selectable() {
        ModelCard card = seat.cardProperty().get();
        return card == null || card.generation() == Generation.V1;
    }

    /** What a question asked now goes by; null while there is nothing to ask about. */
    @Nullable Lease lease() {
        Assistant assistant = seat.assistantProperty().get();
        Selection now = selection.get();
        Rendered seen = picture.get();
        DisplayState then = lookedAt;
        if (held == null || assistant == null || now == null || seen == null || then == null) {
            return null;
        }
        LookTimings look = untold;
        untold = null;
        return new Lease(assistant, held.retain(), now.settings(), seen, then, look);
    }

    /** Takes over what a question has made of the choice, for the next one to go by. */
    void adopt(SharedReading made) {
        if (held != null && state.get() == State.READY) {
            held.release();
            held = made.retain();
            reading.set(made.reading());
        }
    }

    private Seen see(Assistant assistant, MedicalImage image, DisplayState display, Ticket ticket)
            throws Exception {
        Rendered rendered = ModelPicture.render(image, display);
        RgbImage rgb = new RgbImage(rendered.width(), rendered.height(), rendered.rgb());
        return new Seen(
                rendered, display, assistant.look(rgb, UNDECIDED, new LookProgress(ticket)));
    }

    private void show(Seen seen) {
        ended();
        forget();
        held = new SharedReading(seen.reading(), work);
        lookedAt = seen.display();
        untold = seen.reading().timings();
        timings.set(untold);
        picture.set(seen.picture());
        reading.set(seen.reading());
        select();
        state.set(State.READY);
        compare();
    }

    private void refuse(Failure failure) {
        ended();
        problem.set(failure.sentence());
        state.set(State.FAILED);
    }

    private void restart() {
        giveUp();
        forget();
        undo.clear();
        settings.set(Selecting.released(settings.get()));
        problem.set("");
        state.set(State.NONE);
        if (atOnce.get()) {
            look();
        }
    }

    private void giveUp() {
        Job now = job.get();
        if (now != null) {
            now.cancel();
        }
        job.set(null);
    }

    private void ended() {
        Job now = job.get();
        if (now != null && !now.running()) {
            job.set(null);
        }
    }

    private void forget() {
        if (held != null) {
            held.release();
        }
        held = null;
        lookedAt = null;
        selection.set(null);
        reading.set(null);
        picture.set(null);
        timings.set(null);
        stale.set(false);
    }

    private void apply(SelectionSettings next) {
        settings.set(next);
        select();
    }

    private void select() {
        Reading now = reading.get();
        ModelCard card = seat.cardProperty().get();
        if (now != null && card != null) {
            SelectionSettings possible =
                    Selecting.possible(settings.get(), now.grids(), card.generation());
            selection.set(Selection.choose(possible, now.scores(), now.grids()));
        }
    }

    /** The model's picture is another one as soon as what of the image is shown is. */
    private void compare() {
        MedicalImage image = desk.imageProperty().get();
        DisplayState then = lookedAt;
        DisplayState now = desk.displayProperty().get();
        stale.set(
                then != null
                        && image != null
                        && (then.frame() != now.frame()
                                || (image.display(now.frame()).monochrome()
                                        ? !then.equals(now)
                                        : !then.colours().equals(now.colours()))));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the user asked for. */
    public ReadOnlyObjectProperty<SelectionSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** The choice that the next question goes by; its settings are those that are possible here. */
    public ReadOnlyObjectProperty<@Nullable Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** What was read; null before a look. */
    public ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /**
     * Why the words about what was read are void; null where they are not, or where nobody knows.
     * It stays until another look has taken the reading's place.
     */
    public ObservableValue<@Nullable DomainVerdict> outsideProperty() {
        return outside;
    }

    /** The 8-bit picture that was read; null before a look. */
    public ReadOnlyObjectProperty<@Nullable Rendered> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** What the look took; null before a look. Another choice of patches does not change it. */
    public ReadOnlyObjectProperty<@Nullable LookTimings> timingsProperty() {
        return timings.getReadOnlyProperty();
    }

    /** The look under way; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Why the last look failed, in a sentence; "" if it did not. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the image is shown otherwise than it was when the model looked. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Whether an image is looked at as soon as it is open. */
    public BooleanProperty atOnceProperty() {
        return atOnce;
    }
}
