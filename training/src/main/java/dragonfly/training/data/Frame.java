package dragonfly.training.data;

import dragonfly.model.bundle.VisionShape;
import dragonfly.model.picture.Grid;
import dragonfly.model.picture.GridChoice;
import dragonfly.model.picture.GridRule;
import dragonfly.model.picture.Level;

/**
 * How every example of a run is cut: all have the same grids, so that they can be stored and
 * batched alike.
 *
 * @param vision the encoder's sizes
 * @param rule the grids a picture may get
 * @param grids the grids that every picture gets by that rule
 */
public record Frame(VisionShape vision, GridRule rule, GridChoice grids) {
    /** Sub-images of one example. */
    public int tiles() {
        return grids.count();
    }

    /** Sub-images in front of the high ones. */
    public int before() {
        return 1 + grids.medium().count();
    }

    /** Bytes of one sub-image. */
    int tileBytes() {
        return vision.side() * vision.side() * 3;
    }

    /** Patches of one sub-image. */
    public int patches() {
        return vision.tokens() - 1;
    }

    /** Bytes of one stored example: its sub-images, then the classes of each patch. */
    long recordBytes() {
        return (long) tiles() * (tileBytes() + (long) patches() * Integer.BYTES);
    }

    /** The level that a sub-image belongs to. */
    Level level(int tile) {
        return tile == 0 ? Level.LOW : tile < before() ? Level.MEDIUM : Level.HIGH;
    }

    /** The high sub-image, counted from 0, that holds a place in the picture. */
    public int highTile(double x, double y) {
        Grid high = grids.high();
        int column = Math.min(high.columns() - 1, (int) (x * high.columns()));
        int row = Math.min(high.rows() - 1, (int) (y * high.rows()));
        return row * high.columns() + column;
    }
}
