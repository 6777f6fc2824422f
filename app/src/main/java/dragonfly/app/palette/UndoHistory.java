package dragonfly.app.palette;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.ArrayDeque;
import java.util.Deque;

/** The changes that can be taken back, and those taken back that can be made again. */
public final class UndoHistory {
    private record Change(Runnable undo, Runnable redo) {}

    private static final int LIMIT = 200;

    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /** Remembers a change that has just been made; what was taken back before is forgotten. */
    public void made(Runnable undo, Runnable redo) {
        done.push(new Change(undo, redo));
        if (done.size() > LIMIT) {
            done.removeLast();
        }
        undone.clear();
        update();
    }

    /** Takes the last change back, if there is one. */
    public void undo() {
        if (!done.isEmpty()) {
            Change change = done.pop();
            change.undo().run();
            undone.push(change);
            update();
        }
    }

    /** Makes the change last taken back again, if there is one. */
    public void redo() {
        if (!undone.isEmpty()) {
            Change change = undone.pop();
            change.redo().run();
            done.push(change);
            update();
        }
    }

    /** Forgets everything: the changes belong to an image that is no longer shown. */
    public void clear() {
        done.clear();
        undone.clear();
        update();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    private void update() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }
}
