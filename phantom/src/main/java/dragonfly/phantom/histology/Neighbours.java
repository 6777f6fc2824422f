package dragonfly.phantom.histology;

import dragonfly.phantom.scene.Point;
import dragonfly.phantom.scene.Size;

import java.util.ArrayList;
import java.util.List;

/** Answers quickly whether a point has another near it, by cells of a grid. */
final class Neighbours {
    private static final double CELL = 16;

    private final int columns;
    private final int rows;
    private final List<List<Point>> cells = new ArrayList<>();

    Neighbours(Size size) {
        columns = (int) (size.width() / CELL) + 1;
        rows = (int) (size.height() / CELL) + 1;
        for (int i = 0; i < columns * rows; i++) {
            cells.add(new ArrayList<>());
        }
    }

    void add(Point at) {
        int column = Math.max(0, Math.min(columns - 1, (int) (at.x() / CELL)));
        int row = Math.max(0, Math.min(rows - 1, (int) (at.y() / CELL)));
        cells.get(row * columns + column).add(at);
    }

    /** Whether a point that was added lies nearer than {@code gap}, at most a cell's side. */
    boolean within(Point at, double gap) {
        int column = (int) (at.x() / CELL);
        int row = (int) (at.y() / CELL);
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                for (Point other : cells.get(r * columns + c)) {
                    if (other.to(at) < gap) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
