package dragonfly.app.assistant;

import dragonfly.app.tasks.Body;
import dragonfly.app.tasks.Job;
import dragonfly.app.tasks.Work;
import dragonfly.app.words.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

/** The model in use: none, one being loaded, one ready, or the reason why there is none. */
public final class ModelSeat {
    /** Whether there is a model. */
    public enum State {
        NONE,
        LOADING,
        READY,
        FAILED
    }

    private final Work work;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Assistant> assistant =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ModelCard> card = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Job loading;

    public ModelSeat(Work work) {
        this.work = work;
    }

    /** Loads a model in place of the one there is, which is closed; screen's thread. */
    public void load(Body<? extends Assistant> loader) {
        empty();
        state.set(State.LOADING);
        problem.set("");
        loading =
                work.<Assistant>order(Words.of("model.loading"), loader::run)
                        .done(this::seat)
                        .dropped(Assistant::close)
                        .failed(
                                failure -> {
                                    problem.set(failure.sentence());
                                    state.set(State.FAILED);
                                })
                        .start();
    }

    /** Lets the model go; it is closed off the screen's thread. */
    public void empty() {
        if (loading != null) {
            loading.cancel();
        }
        Assistant before = assistant.get();
        state.set(State.NONE);
        card.set(null);
        assistant.set(null);
        if (before != null) {
            work.order(
                            Words.of("model.closing"),
                            ticket -> {
                                before.close();
                                return Boolean.TRUE;
                            })
                    .start();
        }
    }

    private void seat(Assistant loaded) {
        assistant.set(loaded);
        card.set(loaded.card());
        state.set(State.READY);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The model; null unless it is ready. */
    public ReadOnlyObjectProperty<@Nullable Assistant> assistantProperty() {
        return assistant.getReadOnlyProperty();
    }

    /** What is known about it; null unless it is ready. */
    public ReadOnlyObjectProperty<@Nullable ModelCard> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** Why there is no model, in a sentence; "" if nothing went wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
