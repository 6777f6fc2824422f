package dragonfly.app.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

class CommandsTest {
    @Test
    void aKeyBelongsToOneCommandOnly() {
        Commands commands = new Commands();
        commands.add(Command.of("a", CommandGroup.VIEW, () -> {}).key("F"));
        Command second = Command.of("b", CommandGroup.VIEW, () -> {}).key("F");
        assertThrows(IllegalArgumentException.class, () -> commands.add(second));
    }

    @Test
    void anImpossibleCommandDoesNotRunHoweverItIsCalled() {
        AtomicInteger runs = new AtomicInteger();
        SimpleBooleanProperty possible = new SimpleBooleanProperty(false);
        Command command = Command.of("a", CommandGroup.VIEW, runs::incrementAndGet).when(possible);
        command.run();
        possible.set(true);
        command.run();
        assertEquals(1, runs.get());
    }

    @Test
    void aToggleTurnsItsState() {
        SimpleBooleanProperty state = new SimpleBooleanProperty();
        Command command = Command.toggle("a", CommandGroup.VIEW, state);
        command.run();
        assertTrue(state.get());
        command.run();
        assertFalse(state.get());
    }
}
