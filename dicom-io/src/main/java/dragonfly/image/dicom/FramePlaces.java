package dragonfly.image.dicom;

import java.util.List;

/**
 * Where the frames of a whole slide lie and what light they were taken in: Plane Position (Slide)
 * and Optical Path Identification of each frame, PS3.3 C.8.12.6. A slide may have a million frames,
 * so they are kept as numbers and not as data sets.
 */
public final class FramePlaces {
    /** A frame that does not say its column or row. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    private static final FramePlaces NONE =
            new FramePlaces(0, new int[0], new int[0], new double[0], new int[0], List.of(""));

    private final int frames;
    private final int[] columns;
    private final int[] rows;
    private final double[] depths;
    private final int[] paths;
    private final List<String> names;

    /** Takes over the arrays, of which the first {@code frames} entries count. */
    FramePlaces(
            int frames,
            int[] columns,
            int[] rows,
            double[] depths,
            int[] paths,
            List<String> names) {
        this.frames = frames;
        this.columns = columns;
        this.rows = rows;
        this.depths = depths;
        this.paths = paths;
        this.names = names;
    }

    /** For files that say nothing frame by frame. */
    public static FramePlaces none() {
        return NONE;
    }

    /** Frames that say anything. */
    public int frames() {
        return frames;
    }

    /** Column of a frame's first pixel in the total pixel matrix, 1 for the first column. */
    public int column(int frame) {
        return columns[frame];
    }

    /** Row of a frame's first pixel in the total pixel matrix, 1 for the first row. */
    public int row(int frame) {
        return rows[frame];
    }

    /** Height over the glass in micrometres; NaN if the frame does not say. */
    public double depth(int frame) {
        return depths[frame];
    }

    /** Identifier of the optical path; "" if the frame does not say. */
    public String path(int frame) {
        return names.get(paths[frame]);
    }
}
