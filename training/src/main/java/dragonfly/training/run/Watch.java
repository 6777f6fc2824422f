package dragonfly.training.run;

/** Hears of a run and may end it. Called on the training thread and, while drawing, on others. */
public interface Watch {
    /** A line for people. */
    void line(String text);

    /** Whether the run shall save and end; asked between two steps. */
    boolean cancelled();
}
