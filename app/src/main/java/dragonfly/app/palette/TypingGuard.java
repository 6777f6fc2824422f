package dragonfly.app.palette;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Set;

/**
 * Keeps commands with a bare letter as their key from firing while the user types that letter into
 * a text.
 */
public final class TypingGuard {
    private static final Set<KeyCode> NEVER_TYPED =
            Set.of(KeyCode.ESCAPE, KeyCode.ENTER, KeyCode.TAB);

    private TypingGuard() {}

    /** Guards every text field under {@code root}. */
    public static void install(Node root) {
        // Bubbling: the text has had the key first, the scene's accelerators have not yet.
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getTarget() instanceof TextInputControl && isTyping(event)) {
                        event.consume();
                    }
                });
    }

    private static boolean isTyping(KeyEvent event) {
        boolean modified =
                event.isShortcutDown()
                        || event.isControlDown()
                        || event.isAltDown()
                        || event.isMetaDown();
        return !modified
                && !NEVER_TYPED.contains(event.getCode())
                && !event.getCode().isFunctionKey();
    }
}
