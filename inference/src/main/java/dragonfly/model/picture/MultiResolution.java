package dragonfly.model.picture;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One image at three resolutions, cut into the sub-images that the encoder reads, in its batch
 * order: low, medium row-major, high row-major (paper, section 3.1).
 *
 * <p>Immutable once made; may be read from any thread.
 */
public final class MultiResolution {
    private final int side;
    private final GridChoice choice;
    private final RgbImage low;
    private final RgbImage medium;
    private final RgbImage high;
    private final List<SubImageBox> boxes;

    private MultiResolution(RgbImage image, int side, GridChoice choice) {
        this.side = side;
        this.choice = choice;
        this.low = stretched(image, side, choice.grid(Level.LOW));
        this.medium = stretched(image, side, choice.medium());
        this.high = stretched(image, side, choice.high());
        List<SubImageBox> all = new ArrayList<>(choice.count());
        for (Level level : Level.values()) {
            Grid grid = choice.grid(level);
            for (int index = 0; index < grid.count(); index++) {
                all.add(SubImageBox.of(level, grid, index, image.width(), image.height()));
            }
        }
        this.boxes = Collections.unmodifiableList(all);
    }

    /**
     * Chooses the grids and stretches the image to each of them.
     *
     * @param image of any size; not kept
     * @param side the encoder's side R in pixels
     * @param rule the model's grids
     * @throws IllegalArgumentException if the side is below 1, a level would be too large for
     *     memory, or the image is many millions of pixels by a few
     */
    public static MultiResolution of(RgbImage image, int side, GridRule rule) {
        GridChoice choice = GridChoice.choose(rule, side, image.width(), image.height());
        return new MultiResolution(image, side, choice);
    }

    private static RgbImage stretched(RgbImage image, int side, Grid grid) {
        // A grid has at most 256 columns: a side beyond this could overflow, and none comes near.
        if (side > Integer.MAX_VALUE / Grid.MAX_SIDE) {
            throw new IllegalArgumentException(
                    "An encoder side of %d pixels is too large".formatted(side));
        }
        return BicubicStretch.stretch(image, grid.columns() * side, grid.rows() * side);
    }

    /** Side R of a sub-image in pixels. */
    public int side() {
        return side;
    }

    /** The grids of the medium and the high level. */
    public GridChoice choice() {
        return choice;
    }

    /** The whole image at R × R. */
    public RgbImage low() {
        return low;
    }

    /** The whole image at the size of the medium grid. */
    public RgbImage medium() {
        return medium;
    }

    /** The whole image at the size of the high grid. */
    public RgbImage high() {
        return high;
    }

    /** The whole image at the size of a level's grid. */
    public RgbImage level(Level level) {
        return switch (level) {
            case LOW -> low;
            case MEDIUM -> medium;
            case HIGH -> high;
        };
    }

    /** Where each sub-image lies in the source image, in batch order. */
    public List<SubImageBox> boxes() {
        return boxes;
    }

    /** Number of sub-images of all levels. */
    public int count() {
        return boxes.size();
    }

    /**
     * What the encoder reads, before normalisation.
     *
     * @param index place in batch order
     * @return a new picture of R × R pixels
     */
    public RgbImage subImage(int index) {
        SubImageBox box = boxes.get(index);
        RgbImage level = level(box.level());
        byte[] tile = new byte[RgbImage.byteCount(side, side)];
        for (int y = 0; y < side; y++) {
            System.arraycopy(level.rgb(), rowStart(box, y), tile, y * side * 3, side * 3);
        }
        return new RgbImage(side, side, tile);
    }

    /**
     * Writes one sub-image as the encoder takes it: three planes (red, green, blue) of R × R floats
     * (reference: the CLIP image processor).
     *
     * @param index place in batch order
     * @param target filled from {@code offset}, by absolute index; its position does not change
     * @param offset first float to write; 3 × R × R are written
     */
    public void normalised(int index, FloatBuffer target, int offset, Normalisation how) {
        SubImageBox box = boxes.get(index);
        byte[] rgb = level(box.level()).rgb();
        float[] row = new float[side];
        int at = offset;
        for (int channel = 0; channel < 3; channel++) {
            float[] table = how.table(channel);
            for (int y = 0; y < side; y++) {
                int from = rowStart(box, y) + channel;
                for (int x = 0; x < side; x++) {
                    row[x] = table[rgb[from + 3 * x] & 0xFF];
                }
                target.put(at, row);
                at += side;
            }
        }
    }

    /** The same into an array. */
    public void normalised(int index, float[] target, int offset, Normalisation how) {
        normalised(index, FloatBuffer.wrap(target), offset, how);
    }

    /** Where row {@code y} of a sub-image begins in its level's bytes. */
    private int rowStart(SubImageBox box, int y) {
        int levelWidth = level(box.level()).width();
        return ((box.row() * side + y) * levelWidth + box.column() * side) * 3;
    }
}
