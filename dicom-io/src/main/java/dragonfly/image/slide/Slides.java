package dragonfly.image.slide;

import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Who can open slides, asked in the order of how sure they are. One that knows the file but not its
 * compression hands over to the next. Immutable and thread-safe.
 */
public final class Slides {
    private final List<SlideProvider> providers;

    /**
     * A registry of these.
     *
     * @param providers asked in this order where they are equally sure
     */
    public Slides(List<SlideProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /** Those that came with the program, as {@link ServiceLoader} finds them. */
    public static Slides installed() {
        ServiceLoader<SlideProvider> found =
                ServiceLoader.load(SlideProvider.class, Slides.class.getClassLoader());
        return new Slides(found.stream().map(ServiceLoader.Provider::get).toList());
    }

    /** All of them, also those that cannot work on this machine. */
    public List<SlideProvider> providers() {
        return providers;
    }

    /**
     * Whether a file is a slide for one of them, be it one that cannot work on this machine. Blocks
     * on the disk, takes no memory for pixels.
     *
     * @param head the file's first bytes
     */
    public boolean recognise(Path file, byte[] head) {
        return !candidates(file, head).isEmpty();
    }

    /**
     * Opens a slide. Blocks on the disk.
     *
     * @param head the file's first bytes
     * @return an open slide that the caller closes; empty if it is a slide for nobody
     * @throws ImageException if it is one and nobody can open it
     */
    public Optional<Slide> open(Path file, byte[] head) throws ImageException {
        ImageException refusal = null;
        String missing = "";
        for (SlideProvider provider : candidates(file, head)) {
            Optional<String> unavailable = provider.unavailable();
            if (unavailable.isPresent()) {
                missing = missing.isEmpty() ? unavailable.get() : missing;
                continue;
            }
            try {
                return Optional.of(provider.open(file));
            } catch (ImageException e) {
                if (e.fault() != Fault.UNSUPPORTED) {
                    throw e;
                }
                refusal = refusal == null ? e : refusal;
            }
        }
        if (refusal == null && missing.isEmpty()) {
            return Optional.empty();
        }
        throw refusal(refusal, missing);
    }

    private static ImageException refusal(@Nullable ImageException refusal, String missing) {
        if (refusal == null) {
            return ImageException.unsupported(missing);
        }
        return missing.isEmpty()
                ? refusal
                : ImageException.unsupported(refusal.getMessage() + " " + missing);
    }

    private List<SlideProvider> candidates(Path file, byte[] head) {
        record Candidate(SlideProvider provider, int sureness) {}
        List<Candidate> candidates = new ArrayList<>();
        for (SlideProvider provider : providers) {
            int sureness = provider.probe(file, head);
            if (sureness > 0) {
                candidates.add(new Candidate(provider, sureness));
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::sureness).reversed())
                .map(Candidate::provider)
                .toList();
    }
}
