package dragonfly.app.palette;

import dragonfly.app.words.Words;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Something the user can do. Menus, buttons, keys and the palette all run the same command, so that
 * it is possible or impossible everywhere at once. Its title is the text {@code command.ID}.
 */
public final class Command {
    private final String id;
    private final CommandGroup group;
    private final Runnable action;
    private @Nullable KeyCombination key;
    private @Nullable BooleanProperty toggled;
    private ObservableBooleanValue enabled = new SimpleBooleanProperty(true);

    private Command(String id, CommandGroup group, Runnable action) {
        this.id = id;
        this.group = group;
        this.action = action;
    }

    /** A command that runs {@code action} on the screen's thread. */
    public static Command of(String id, CommandGroup group, Runnable action) {
        return new Command(id, group, action);
    }

    /** A command that turns {@code state} on and off, with a tick in the menu. */
    public static Command toggle(String id, CommandGroup group, BooleanProperty state) {
        Command command = new Command(id, group, () -> state.set(!state.get()));
        command.toggled = state;
        return command;
    }

    /** Gives it a key, as {@link KeyCombination#valueOf} reads it. */
    public Command key(String combination) {
        key = KeyCombination.valueOf(combination);
        return this;
    }

    /** Makes it possible only while {@code condition} holds. */
    public Command when(ObservableBooleanValue condition) {
        enabled = condition;
        return this;
    }

    /** Runs it if it is possible now; screen's thread. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    public String id() {
        return id;
    }

    public CommandGroup group() {
        return group;
    }

    public String title() {
        return Words.of("command." + id);
    }

    public Optional<KeyCombination> key() {
        return Optional.ofNullable(key);
    }

    /** The key as the user reads it, "" if there is none. */
    public String keyText() {
        return key().map(KeyCombination::getDisplayText).orElse("");
    }

    public ObservableBooleanValue enabled() {
        return enabled;
    }

    /** The state that a toggle turns; empty for other commands. */
    public Optional<BooleanProperty> toggled() {
        return Optional.ofNullable(toggled);
    }
}
