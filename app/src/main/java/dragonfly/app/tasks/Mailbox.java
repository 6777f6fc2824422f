package dragonfly.app.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Carries many small messages to the screen in few visits: what is posted while a delivery waits
 * travels with it, in order. Posting never blocks and may come from any thread.
 */
public final class Mailbox<T> {
    private final Executor screen;
    private final Consumer<List<T>> reader;
    private List<T> waiting = new ArrayList<>();

    /**
     * @param screen runs deliveries
     * @param reader takes each batch, never empty, on the screen's thread
     */
    public Mailbox(Executor screen, Consumer<List<T>> reader) {
        this.screen = screen;
        this.reader = reader;
    }

    public void post(T message) {
        boolean first;
        synchronized (this) {
            first = waiting.isEmpty();
            waiting.add(message);
        }
        if (first) {
            screen.execute(this::deliver);
        }
    }

    private void deliver() {
        List<T> batch;
        synchronized (this) {
            batch = waiting;
            waiting = new ArrayList<>();
        }
        if (!batch.isEmpty()) {
            reader.accept(batch);
        }
    }
}
