package dragonfly.model.checkpoint;

/** Follows an import. Called on the importing thread. */
public interface ImportProgress {
    /** Hears nothing and never cancels. */
    ImportProgress NONE =
            new ImportProgress() {
                @Override
                public void at(long bytesRead, long bytesTotal) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /**
     * Hears how far the import is.
     *
     * @param bytesRead bytes of weights converted so far
     * @param bytesTotal bytes of weights that will be converted
     */
    void at(long bytesRead, long bytesTotal);

    /** Asked between chunks of about 1 MiB; true ends the import and removes what it wrote. */
    boolean cancelled();
}
