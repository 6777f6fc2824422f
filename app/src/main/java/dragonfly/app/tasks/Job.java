package dragonfly.app.tasks;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One piece of work under way, as the screen sees it; its properties change on the screen's thread.
 */
public final class Job {
    /** Where the work stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper sentence;

    Job(String name) {
        sentence = new ReadOnlyStringWrapper(name);
    }

    /** Asks the work to stop and drops whatever it still gives back; screen's thread. */
    public void cancel() {
        cancelled.set(true);
        if (state.get() == State.RUNNING) {
            state.set(State.CANCELLED);
        }
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** 0 to 1; negative while it cannot be known. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What is being done now. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    public boolean running() {
        return state.get() == State.RUNNING;
    }

    boolean isCancelled() {
        return cancelled.get();
    }

    void report(double newFraction, String newSentence) {
        if (running()) {
            fraction.set(newFraction);
            sentence.set(newSentence);
        }
    }

    void end(State end) {
        state.set(end);
    }
}
