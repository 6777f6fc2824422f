package dragonfly.app.tasks;

/**
 * The work itself; it runs off the screen's thread and touches nothing that is shown.
 *
 * @param <T> what it gives back
 */
@FunctionalInterface
public interface Body<T> {
    T run(Ticket ticket) throws Exception;
}
