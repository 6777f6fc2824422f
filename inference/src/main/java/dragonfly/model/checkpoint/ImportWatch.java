package dragonfly.model.checkpoint;

import java.util.concurrent.CancellationException;

/** Adds up what was read and hands it on; the one place where an import is cancelled. */
final class ImportWatch {
    private final ImportProgress progress;
    private final long total;
    private long done;

    ImportWatch(ImportProgress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    void read(long bytes) {
        done += bytes;
        progress.at(Math.min(done, total), total);
        if (progress.cancelled()) {
            throw new CancellationException("the import was cancelled");
        }
    }
}
