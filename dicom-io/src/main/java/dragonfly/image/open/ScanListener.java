package dragonfly.image.open;

import java.nio.file.Path;

/** Hears how far a scan has come. Called from several threads, one call at a time. */
public interface ScanListener {
    /** Hears nothing and never cancels. */
    ScanListener NONE =
            new ScanListener() {
                @Override
                public void progress(int done, int total, Path current) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /** One more file was looked at. */
    void progress(int done, int total, Path current);

    /**
     * Whether to stop; what was found until then is returned. Asked from several threads at once.
     */
    boolean cancelled();
}
