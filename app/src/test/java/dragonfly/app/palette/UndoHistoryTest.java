package dragonfly.app.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UndoHistoryTest {
    private final UndoHistory history = new UndoHistory();
    private int value;

    private void change(int to) {
        int from = value;
        value = to;
        history.made(() -> value = from, () -> value = to);
    }

    @Test
    void changesAreTakenBackAndMadeAgainInOrder() {
        change(1);
        change(2);
        history.undo();
        assertEquals(1, value);
        history.undo();
        assertEquals(0, value);
        history.redo();
        history.redo();
        assertEquals(2, value);
    }

    @Test
    void aNewChangeForgetsWhatWasTakenBack() {
        change(1);
        history.undo();
        change(5);
        assertFalse(history.canRedoProperty().get());
        history.undo();
        assertEquals(0, value);
    }

    @Test
    void thePropertiesSayWhatIsPossible() {
        assertFalse(history.canUndoProperty().get());
        change(1);
        assertTrue(history.canUndoProperty().get());
        history.clear();
        assertFalse(history.canUndoProperty().get());
        history.undo();
        assertEquals(1, value);
    }
}
