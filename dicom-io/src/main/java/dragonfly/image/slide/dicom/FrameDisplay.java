package dragonfly.image.slide.dicom;

import dragonfly.image.Gray16;
import dragonfly.image.ImageException;
import dragonfly.image.dicom.FrameStack;
import dragonfly.image.dicom.codec.FrameFormat;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.GrayTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the samples of one frame are shown. */
final class FrameDisplay {
    private static final int[] COLOUR = {};

    /** Tiles that a window is computed of. */
    private static final int SAMPLED = 4;

    private final DisplayDefaults defaults;
    private final FrameFormat format;
    private final int[] grays;

    private FrameDisplay(DisplayDefaults defaults, FrameFormat format) {
        this.defaults = defaults;
        this.format = format;
        this.grays =
                defaults.monochrome()
                        ? GrayTable.of(
                                        defaults,
                                        defaults.initialState(),
                                        format.signed(),
                                        Math.min(16, format.bitsStored()))
                                .entries()
                        : COLOUR;
    }

    /**
     * The display of a layer.
     *
     * @param fine the layer at the finest resolution, which says how
     * @param coarse the same at the coarsest, of which a window is computed where none is stated
     * @param matrix the size of the coarse one
     */
    static FrameDisplay of(Layer fine, Layer coarse, TileMatrix matrix) {
        FrameStack frames = fine.frames();
        Optional<Gray16> sample = frames.wantsWindow() ? sample(coarse, matrix) : Optional.empty();
        return new FrameDisplay(
                sample.map(frames::display).orElseGet(frames::display), frames.format());
    }

    /** The grays of a few tiles in the middle; empty if none can be read. */
    private static Optional<Gray16> sample(Layer layer, TileMatrix matrix) {
        int width = Math.min(matrix.columns(), 2 * matrix.tileColumns());
        int height = Math.min(matrix.rows(), 2 * matrix.tileRows());
        int x = (matrix.columns() - width) / 2;
        int y = (matrix.rows() - height) / 2;
        List<Gray16> tiles = new ArrayList<>();
        for (Place place : layer.touching(x, y, width, height)) {
            if (tiles.size() < SAMPLED) {
                read(place).ifPresent(tiles::add);
            }
        }
        return tiles.isEmpty() ? Optional.empty() : Optional.of(joined(tiles));
    }

    private static Optional<Gray16> read(Place place) {
        try {
            return place.piece().frames().read(place.frame()) instanceof Gray16 gray
                    ? Optional.of(gray)
                    : Optional.empty();
        } catch (ImageException e) {
            // Whoever reads that tile is told; the slide has others.
            return Optional.empty();
        }
    }

    /** Tiles of one size below each other. */
    private static Gray16 joined(List<Gray16> tiles) {
        Gray16 first = tiles.getFirst();
        int size = first.words().length;
        short[] words = new short[size * tiles.size()];
        for (int i = 0; i < tiles.size(); i++) {
            System.arraycopy(tiles.get(i).words(), 0, words, i * size, size);
        }
        return new Gray16(
                first.width(),
                first.height() * tiles.size(),
                words,
                first.signed(),
                first.bitsStored());
    }

    DisplayDefaults defaults() {
        return defaults;
    }

    boolean isColour() {
        return !defaults.monochrome();
    }

    /** The colour of each gray word by the first window; none for colours. */
    int[] grays() {
        return grays;
    }

    /** One pixel of the stored value that is shown darkest. */
    Gray16 black() {
        int bits = Math.min(16, format.bitsStored());
        int smallest = format.signed() ? -(1 << (bits - 1)) : 0;
        int darkest = defaults.inverted() ? smallest + (1 << bits) - 1 : smallest;
        return new Gray16(1, 1, new short[] {(short) darkest}, format.signed(), bits);
    }
}
