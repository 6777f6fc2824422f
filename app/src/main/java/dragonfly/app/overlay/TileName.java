package dragonfly.app.overlay;

import dragonfly.model.picture.GridChoice;

/** How a high sub-image is called, on the image, in the strip and in reports alike. */
public final class TileName {
    private TileName() {}

    /** Its row and column in the high grid, from 1: "2·5". It stays the same whatever is chosen. */
    public static String of(int tile, GridChoice grids) {
        int columns = grids.high().columns();
        return (tile / columns + 1) + "·" + (tile % columns + 1);
    }
}
