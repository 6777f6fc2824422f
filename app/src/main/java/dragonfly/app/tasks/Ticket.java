package dragonfly.app.tasks;

/** What running work may say and must ask; every method may be called from any thread. */
public interface Ticket {
    /**
     * Says how far the work is.
     *
     * @param fraction 0 to 1, or negative when it cannot be known
     * @param sentence what is being done, for the screen
     */
    void progress(double fraction, String sentence);

    /** Whether nobody waits any more; long work asks between tokens, tiles and files. */
    boolean cancelled();
}
