package dragonfly.image.slide;

import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.Rgb8;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A whole slide. {@link #levels()} are its resolutions; a frame is a focal plane or an optical
 * path. {@link #spacing()} gives its microns per pixel, in millimetres. {@link #read} shows what is
 * absent or transparent on the slide's background colour; {@link #readRegion} keeps transparency.
 * Thread-safe, and several tiles may be read at once.
 */
public interface Slide extends MedicalImage {
    /** Who reads it, for the reader: "TIFF", "DICOM", "OpenSlide 4.0.1". */
    String provider();

    /** The maker or layout of the file, in OpenSlide's words where it has one: "aperio". */
    String vendor();

    /** Power of the objective, for example 20; empty if the file does not say. */
    OptionalDouble objective();

    /** What else the file says, by its own names. May hold names of people: never for a log. */
    Map<String, String> properties();

    /** ICC profile of the pixels, as in the file. */
    Optional<byte[]> iccProfile();

    /**
     * The same for one frame; differs from {@link #iccProfile()} only where optical paths have
     * profiles of their own.
     */
    default Optional<byte[]> iccProfile(int frame) {
        return iccProfile();
    }

    /** What a frame is: "DAPI · focal plane 2 of 3"; "" where there is only one. */
    default String frameName(int frame) {
        return "";
    }

    /** How a level is cut. */
    Tiling tiling(int level);

    /**
     * Pictures beside the pixels: "label", "macro", "thumbnail". The label holds names and is
     * hidden unless asked for.
     */
    Set<String> associatedNames();

    /**
     * One of these pictures.
     *
     * @throws ImageException if there is none of that name or it is damaged
     */
    Rgb8 associated(String name) throws ImageException;

    /**
     * Reads a rectangle as OpenSlide's {@code read_region} does: pre-multiplied {@code 0xAARRGGBB},
     * 0 outside the level and where the slide has no tile.
     *
     * @param frame 0 to {@code frames() - 1}
     * @param level index into {@link #levels()}
     * @param x first column in that level's pixels; may be negative
     * @param y first row in that level's pixels; may be negative
     * @param argb {@code width * height} pixels that are written, row-major
     * @throws ImageException if a tile is damaged or its compression is not read
     */
    void readRegion(int frame, int level, long x, long y, int width, int height, int[] argb)
            throws ImageException;
}
