package dragonfly.app.command;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The user's wish to stop, asked between tokens, sub-images and files. Any thread. */
final class Cancellation {
    private final AtomicBoolean wished = new AtomicBoolean();

    void wish() {
        wished.set(true);
    }

    boolean wished() {
        return wished.get();
    }

    /** Ends the work here if the user wishes so. */
    void check() {
        if (wished()) {
            throw new CancellationException("cancelled by the user");
        }
    }
}
