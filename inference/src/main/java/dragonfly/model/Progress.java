package dragonfly.model;

/** Follows a look. Called on the inference thread: return quickly. */
public interface Progress {
    /** Hears nothing and never cancels. */
    Progress NONE =
            new Progress() {
                @Override
                public void at(Stage stage, double fraction) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /**
     * Hears how far a stage is.
     *
     * @param fraction of this stage, 0 to 1
     */
    void at(Stage stage, double fraction);

    /** Asked between batches of sub-images; true ends the look. */
    boolean cancelled();
}
