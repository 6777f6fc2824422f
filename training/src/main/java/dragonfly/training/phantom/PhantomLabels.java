package dragonfly.training.phantom;

import dragonfly.phantom.scene.Box;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.Scene;
import dragonfly.training.data.LabelMap;

import java.util.List;

/** The label map of a scene: a raster that every level's patches divide evenly. */
final class PhantomLabels {
    /** Six columns of sub-images, four patches each, four raster points a patch. */
    private static final int COLUMNS = 96;

    private static final int ROWS = 64;

    /** The classes by bit. */
    static final List<FindingType> CLASSES = List.of(FindingType.values());

    /** A point counts as inside from this part of its own size outside an outline. */
    private static final double REACH = 0.5;

    private PhantomLabels() {}

    static LabelMap of(Scene scene) {
        int[] bits = new int[COLUMNS * ROWS];
        double stepX = (double) scene.size().width() / COLUMNS;
        double stepY = (double) scene.size().height() / ROWS;
        for (Finding finding : scene.findings()) {
            Box box = finding.outline().box();
            int left = Math.max(0, (int) (box.left() / stepX) - 1);
            int right = Math.min(COLUMNS - 1, (int) (box.right() / stepX) + 1);
            int top = Math.max(0, (int) (box.top() / stepY) - 1);
            int bottom = Math.min(ROWS - 1, (int) (box.bottom() / stepY) + 1);
            for (int y = top; y <= bottom; y++) {
                for (int x = left; x <= right; x++) {
                    double distance =
                            finding.outline().distance((x + 0.5) * stepX, (y + 0.5) * stepY);
                    if (distance <= REACH * Math.max(stepX, stepY)) {
                        bits[y * COLUMNS + x] |= 1 << CLASSES.indexOf(finding.type());
                    }
                }
            }
        }
        return new LabelMap(COLUMNS, ROWS, bits);
    }
}
