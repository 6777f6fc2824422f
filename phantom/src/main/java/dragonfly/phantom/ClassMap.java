package dragonfly.phantom;

import dragonfly.phantom.scene.Box;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.Scene;

/**
 * Which findings and decoys lie where, on a grid over the whole picture: the labels for a dense
 * supervision of the encoder. Its side divides by the token grids of every level (4 × 4 tokens a
 * sub-image: 4 × 4, 8 × 8 and 24 × 16 cells).
 */
public final class ClassMap {
    /** Cells a row, and rows. */
    public static final int SIDE = 144;

    private final int[] cells;

    private ClassMap(int[] cells) {
        this.cells = cells;
    }

    /** The map of a scene: a cell holds what covers its middle, and the middle of every finding. */
    public static ClassMap of(Scene scene) {
        int[] cells = new int[SIDE * SIDE];
        double wide = (double) scene.size().width() / SIDE;
        double tall = (double) scene.size().height() / SIDE;
        for (Finding finding : scene.findings()) {
            int bit = finding.type().bit();
            Box box = finding.outline().box();
            int top = clamp((int) (box.top() / tall));
            int bottom = clamp((int) (box.bottom() / tall));
            int left = clamp((int) (box.left() / wide));
            int right = clamp((int) (box.right() / wide));
            for (int row = top; row <= bottom; row++) {
                for (int column = left; column <= right; column++) {
                    double x = (column + 0.5) * wide;
                    double y = (row + 0.5) * tall;
                    if (finding.outline().contains(x, y)) {
                        cells[row * SIDE + column] |= bit;
                    }
                }
            }
            if (finding.type().small() || finding.type().decoy()) {
                int row = clamp((int) (finding.centre().y() / tall));
                int column = clamp((int) (finding.centre().x() / wide));
                cells[row * SIDE + column] |= bit;
            }
        }
        return new ClassMap(cells);
    }

    /** The types in a cell, as {@linkplain FindingType#bit() bits}. */
    public int at(int column, int row) {
        return cells[row * SIDE + column];
    }

    /**
     * The map on a coarser grid: a cell holds what any of its parts holds.
     *
     * @return {@code columns * rows} words of bits, row-major
     * @throws IllegalArgumentException if the grid does not divide the map
     */
    public int[] pooled(int columns, int rows) {
        if (columns < 1 || rows < 1 || SIDE % columns != 0 || SIDE % rows != 0) {
            throw new IllegalArgumentException("The grid does not divide " + SIDE);
        }
        int[] pooled = new int[columns * rows];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                pooled[row * rows / SIDE * columns + column * columns / SIDE] |= at(column, row);
            }
        }
        return pooled;
    }

    private static int clamp(int cell) {
        return Math.max(0, Math.min(SIDE - 1, cell));
    }
}
