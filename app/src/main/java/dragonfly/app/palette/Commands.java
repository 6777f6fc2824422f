package dragonfly.app.palette;

import javafx.scene.input.KeyCombination;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** All commands of the window, in the order they were added; no id and no key stands twice. */
public final class Commands {
    private final Map<String, Command> byId = new LinkedHashMap<>();
    private final Map<KeyCombination, String> keys = new HashMap<>();

    /**
     * Adds a command.
     *
     * @throws IllegalArgumentException if its id or its key is taken; both are the program's fault
     */
    public void add(Command command) {
        if (byId.putIfAbsent(command.id(), command) != null) {
            throw new IllegalArgumentException("two commands are called " + command.id());
        }
        command.key()
                .ifPresent(
                        key -> {
                            String holder = keys.putIfAbsent(key, command.id());
                            if (holder != null) {
                                throw new IllegalArgumentException(
                                        key + " belongs to " + holder + ", not " + command.id());
                            }
                        });
    }

    /** The command with this id. */
    public Command get(String id) {
        Command command = byId.get(id);
        if (command == null) {
            throw new IllegalArgumentException("no command is called " + id);
        }
        return command;
    }

    public Collection<Command> all() {
        return byId.values();
    }
}
