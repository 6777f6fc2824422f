package dragonfly.image.slide;

import dragonfly.image.Level;
import dragonfly.image.Region;

/**
 * One tile of a slide.
 *
 * @param frame focal plane or optical path, counted from 0
 * @param level index into the slide's levels
 * @param column counted from 0
 * @param row counted from 0
 */
public record TileKey(int frame, int level, int column, int row) {
    /** The tile's rectangle in its level's pixels, without what hangs over. */
    public Region region(Slide slide) {
        Level size = slide.levels().get(level);
        Tiling tiling = slide.tiling(level);
        int x = column * tiling.width();
        int y = row * tiling.height();
        return new Region(
                x,
                y,
                Math.min(tiling.width(), size.width() - x),
                Math.min(tiling.height(), size.height() - y));
    }
}
