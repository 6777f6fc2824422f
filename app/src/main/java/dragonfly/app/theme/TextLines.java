package dragonfly.app.theme;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

import java.util.ArrayList;
import java.util.List;

/** Where a range of a text lies, for drawing under or through it. */
public final class TextLines {
    private TextLines() {}

    /** One rectangle for each line that a range covers; {@code shape} as the toolkit gives it. */
    public static List<Bounds> of(PathElement[] shape) {
        List<Bounds> lines = new ArrayList<>();
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        for (PathElement element : shape) {
            switch (element) {
                case MoveTo move -> {
                    left = move.getX();
                    right = left;
                    top = move.getY();
                    bottom = top;
                }
                case LineTo line -> {
                    left = Math.min(left, line.getX());
                    right = Math.max(right, line.getX());
                    top = Math.min(top, line.getY());
                    bottom = Math.max(bottom, line.getY());
                    // The toolkit closes each rectangle by a line to its start.
                    if (line.getX() == left && line.getY() == top && bottom > top) {
                        lines.add(new BoundingBox(left, top, right - left, bottom - top));
                    }
                }
                case ClosePath close -> {}
                default -> {}
            }
        }
        return lines;
    }
}
