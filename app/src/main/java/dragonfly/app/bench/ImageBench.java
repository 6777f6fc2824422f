package dragonfly.app.bench;

import dragonfly.image.ImageException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** All measurements of reading images, one behind the other on the caller's thread. */
public final class ImageBench {
    private ImageBench() {}

    /**
     * Measures everything.
     *
     * @param work a folder for files that are made and deleted, and for the peers' environments,
     *     which are kept
     */
    public static List<Figure> run(int rounds, Path work)
            throws IOException, InterruptedException, ImageException {
        return DicomSlideBench.run(rounds, work);
    }
}
