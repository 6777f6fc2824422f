package dragonfly.image.slide.openslide;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The handle of one slide, for several threads at once. A handle in error fails for ever, good
 * tiles too; so it is closed and opened anew, which waits until nobody else reads with it.
 */
final class SharedHandle implements AutoCloseable {
    private static final long MOST_SIDE = Integer.MAX_VALUE;

    private final OpenSlideLibrary library;
    private final String file;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable MemorySegment handle;

    /** Opens a file. */
    SharedHandle(OpenSlideLibrary library, String file) throws ImageException {
        this.library = library;
        this.file = file;
        this.handle = open();
    }

    private MemorySegment open() throws ImageException {
        MemorySegment opened =
                library.open(file)
                        .orElseThrow(
                                () ->
                                        ImageException.unsupported(
                                                "OpenSlide does not know this kind of file."));
        Optional<String> error = library.error(opened);
        if (error.isPresent()) {
            library.close(opened);
            throw ImageException.damaged(
                    "OpenSlide could not open the slide.", withoutNames(error.get()));
        }
        library.withoutCache(opened);
        return opened;
    }

    /** What OpenSlide says, unless it might name a file, which might be named after somebody. */
    private static String withoutNames(String error) {
        return error.matches("[^/\\\\]*") ? error : "an error that names a file";
    }

    String version() {
        return library.version();
    }

    /** Reads a rectangle; x and y are in the pixels of level 0. */
    void read(long x, long y, int level, int width, int height, int[] argb) throws ImageException {
        MemorySegment used;
        Optional<String> error;
        lock.readLock().lock();
        try {
            used = opened();
            library.read(used, x, y, level, width, height, argb);
            error = library.error(used);
        } finally {
            lock.readLock().unlock();
        }
        if (error.isPresent()) {
            reopen(used);
            throw ImageException.damaged(
                    "A part of the slide is damaged.", withoutNames(error.get()));
        }
    }

    private MemorySegment opened() throws ImageException {
        MemorySegment now = handle;
        if (now == null) {
            throw ImageException.closed();
        }
        return now;
    }

    /** Replaces a handle in error, unless another thread has done so. */
    private void reopen(MemorySegment failed) throws ImageException {
        lock.writeLock().lock();
        try {
            if (failed.equals(handle)) {
                handle = null;
                library.close(failed);
                handle = open();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** For each level its columns, its rows and its downsample. */
    double[][] levels() throws ImageException {
        lock.readLock().lock();
        try {
            MemorySegment now = opened();
            double[][] levels = new double[library.levels(now)][];
            for (int i = 0; i < levels.length; i++) {
                long[] size = library.size(now, i);
                if (size[0] < 1 || size[1] < 1 || size[0] > MOST_SIDE || size[1] > MOST_SIDE) {
                    throw ImageException.damaged(
                            "OpenSlide could not open the slide.",
                            "level of " + size[0] + " x " + size[1]);
                }
                levels[i] = new double[] {size[0], size[1], library.downsample(now, i)};
            }
            if (levels.length == 0) {
                throw ImageException.damaged("OpenSlide could not open the slide.", "no level");
            }
            return levels;
        } finally {
            lock.readLock().unlock();
        }
    }

    Map<String, String> properties() throws ImageException {
        lock.readLock().lock();
        try {
            MemorySegment now = opened();
            Map<String, String> properties = new LinkedHashMap<>();
            for (String name : library.propertyNames(now)) {
                library.property(now, name).ifPresent(value -> properties.put(name, value));
            }
            return properties;
        } finally {
            lock.readLock().unlock();
        }
    }

    List<String> associatedNames() throws ImageException {
        lock.readLock().lock();
        try {
            return library.associatedNames(opened());
        } finally {
            lock.readLock().unlock();
        }
    }

    long[] associatedSize(String name) throws ImageException {
        lock.readLock().lock();
        try {
            return library.associatedSize(opened(), name);
        } finally {
            lock.readLock().unlock();
        }
    }

    void readAssociated(String name, int[] argb) throws ImageException {
        MemorySegment used;
        Optional<String> error;
        lock.readLock().lock();
        try {
            used = opened();
            library.readAssociated(used, name, argb);
            error = library.error(used);
        } finally {
            lock.readLock().unlock();
        }
        if (error.isPresent()) {
            reopen(used);
            throw ImageException.damaged(
                    "The picture beside the slide is damaged.", withoutNames(error.get()));
        }
    }

    Optional<byte[]> icc() {
        lock.readLock().lock();
        try {
            MemorySegment now = handle;
            return now == null ? Optional.empty() : library.icc(now);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            MemorySegment now = handle;
            handle = null;
            if (now != null) {
                library.close(now);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
