package dragonfly.image.slide;

import dragonfly.image.ImageException;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens one family of slide files. Found through {@link java.util.ServiceLoader}; stateless and
 * thread-safe.
 */
public interface SlideProvider {
    /** What it is called on the screen. */
    String name();

    /** Why it cannot open anything on this machine, for example a library that is missing. */
    Optional<String> unavailable();

    /**
     * How surely this is a slide for this provider: 0 not at all, 100 certainly. Looks at the file
     * but takes no memory for pixels. Never fails: what cannot be read is 0.
     *
     * @param head the file's first bytes
     */
    int probe(Path file, byte[] head);

    /**
     * Opens a slide.
     *
     * @return an open slide that the caller closes
     * @throws ImageException with {@code UNSUPPORTED} if another provider may be able to open it,
     *     else with the reason why nobody is
     */
    Slide open(Path file) throws ImageException;
}
