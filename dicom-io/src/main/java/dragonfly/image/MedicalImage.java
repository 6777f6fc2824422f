package dragonfly.image;

import dragonfly.image.display.DisplayDefaults;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An open image: an immutable description, and samples on demand. Reading is thread-safe and blocks
 * on the disk and the decoder, so never call {@link #read} on a user interface thread. Whoever
 * opened the image closes it; reading a closed image fails with an {@link ImageException}.
 */
public interface MedicalImage extends AutoCloseable {
    /** The file it was opened from. */
    Path source();

    /** What sort of file it came from. */
    ImageKind kind();

    /** Who and what it shows. */
    Identity identity();

    /** DICOM modality code (CR, CT, MR, US, OP, SM …); "" if unknown. */
    default String modality() {
        return identity().modality();
    }

    /** Columns of level 0, in pixels. */
    int width();

    /** Rows of level 0, in pixels. */
    int height();

    /** How many frames can be read, at least 1. */
    int frames();

    /** The resolutions, finest first; at least one. */
    List<Level> levels();

    /** Physical size of a pixel of level 0, if the file says one that can be trusted. */
    Optional<Spacing> spacing();

    /** The same for one frame; differs from {@link #spacing()} only where the file says so. */
    default Optional<Spacing> spacing(int frame) {
        return spacing();
    }

    /**
     * Height of a pixel divided by its width, for showing the image undistorted: by its spacing, or
     * by what a file without spacing says of its shape; 1 if nothing is known.
     */
    default double pixelAspect() {
        return spacing().map(s -> s.rowMillimetres() / s.columnMillimetres()).orElse(1.0);
    }

    /** Letters for the edges of the first frame. */
    Orientation orientation();

    /** The same for one frame; differs from {@link #orientation()} only where the file says so. */
    default Orientation orientation(int frame) {
        return orientation();
    }

    /**
     * How to turn the samples of the first frame into grays or colours unless the reader says
     * otherwise.
     */
    DisplayDefaults display();

    /**
     * The same for one frame; differs from {@link #display()} only where the file says so by frame.
     */
    default DisplayDefaults display(int frame) {
        return display();
    }

    /** Time from one frame to the next in milliseconds, if this is a cine. */
    OptionalDouble frameMillis();

    /**
     * Sentences the viewer must show on the image, such as that the file is cut short. What is
     * found out while frames are read is added.
     */
    List<String> notices();

    /** Whether nothing was missing of a frame when it was read; true before it is read. */
    default boolean isWhole(int frame) {
        return true;
    }

    /**
     * Reads a part of one frame.
     *
     * @param frame 0 to {@code frames() - 1}
     * @param level index into {@link #levels()}
     * @param region in the pixels of that level, wholly inside it
     * @return samples that the caller may keep; never written to afterwards
     * @throws ImageException if the frame is damaged, its compression is not read, or the disk
     *     fails
     * @throws IndexOutOfBoundsException if frame, level or region is out of range
     */
    Raster read(int frame, int level, Region region) throws ImageException;

    /** Reads the whole of one frame at level 0. */
    default Raster read(int frame) throws ImageException {
        return read(frame, 0, new Region(0, 0, width(), height()));
    }

    /** Closes the file. Idempotent. */
    @Override
    void close();
}
