package dragonfly.image.slide;

import dragonfly.image.ImageException;
import dragonfly.image.ImageKind;
import dragonfly.image.Level;
import dragonfly.image.Limits;
import dragonfly.image.Orientation;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What slides have in common whose file gives whole tiles: rectangles are put together from tiles,
 * and what is absent is shown on the background.
 */
public abstract class TiledSlide implements Slide {
    /** Glass without anything on it. */
    protected static final int WHITE = 0xFFFFFFFF;

    /** For subclasses. */
    protected TiledSlide() {}

    /**
     * Decodes one tile. Called from several threads at once.
     *
     * @param column counted from 0, inside the level's tiling
     * @param row counted from 0, inside the level's tiling
     * @param argb takes the whole tile, row-major and pre-multiplied, also where it hangs over the
     *     level; holds anything before
     * @return false if the slide has no tile there; {@code argb} then counts for nothing
     * @throws ImageException if this tile is damaged or its compression is not read
     */
    protected abstract boolean readTile(int frame, int level, int column, int row, int[] argb)
            throws ImageException;

    /**
     * Whether the slide has a tile there at all. Asked before memory for a tile is taken, so that a
     * provider can refuse one whose few bytes cannot be what it is said to be.
     *
     * @throws ImageException if this tile is damaged
     */
    protected boolean hasTile(int frame, int level, int column, int row) throws ImageException {
        return true;
    }

    /** The opaque colour {@code 0xFFRRGGBB} behind what is absent or transparent. */
    protected int background() {
        return WHITE;
    }

    @Override
    public final ImageKind kind() {
        return ImageKind.SLIDE;
    }

    @Override
    public int width() {
        return levels().getFirst().width();
    }

    @Override
    public int height() {
        return levels().getFirst().height();
    }

    @Override
    public final Orientation orientation() {
        return Orientation.unknown();
    }

    @Override
    public final OptionalDouble frameMillis() {
        return OptionalDouble.empty();
    }

    @Override
    public void readRegion(int frame, int level, long x, long y, int width, int height, int[] argb)
            throws ImageException {
        Objects.checkIndex(frame, frames());
        Level size = levels().get(level);
        Tiling tiling = tiling(level);
        int pixels = Math.multiplyExact(width, height);
        Objects.checkFromIndexSize(0, pixels, argb.length);
        if (isTile(tiling, x, y, width, height)) {
            int column = (int) (x / tiling.width());
            int row = (int) (y / tiling.height());
            if (!readTile(frame, level, column, row, argb)) {
                Arrays.fill(argb, 0, pixels, 0);
            }
            clear(argb, width, height, size.width() - x, size.height() - y);
            return;
        }
        Arrays.fill(argb, 0, pixels, 0);
        Part part = Part.of(x, y, width, height, size);
        if (part.isEmpty()) {
            return;
        }
        int[] tile = null;
        for (int row = part.firstRow(tiling); row <= part.lastRow(tiling); row++) {
            for (int column = part.firstColumn(tiling);
                    column <= part.lastColumn(tiling);
                    column++) {
                if (!hasTile(frame, level, column, row)) {
                    continue;
                }
                if (tile == null) {
                    tile = new int[Math.multiplyExact(tiling.width(), tiling.height())];
                }
                if (readTile(frame, level, column, row, tile)) {
                    part.copy(tile, tiling, column, row, argb);
                }
            }
        }
    }

    private static boolean isTile(Tiling tiling, long x, long y, int width, int height) {
        return width == tiling.width()
                && height == tiling.height()
                && x >= 0
                && y >= 0
                && x % width == 0
                && y % height == 0
                && x / width < tiling.across()
                && y / height < tiling.down();
    }

    /** Clears what hangs over the level. */
    private static void clear(int[] argb, int width, int height, long right, long bottom) {
        for (int line = 0; line < height; line++) {
            int keep = line < bottom ? (int) Math.min(width, right) : 0;
            Arrays.fill(argb, line * width + keep, (line + 1) * width, 0);
        }
    }

    /**
     * Refuses a rectangle that is not wholly inside a level.
     *
     * @throws IndexOutOfBoundsException if it leaves it
     */
    protected final void checkWithin(int level, Region region) {
        Level size = levels().get(level);
        if (!region.isWithin(size.width(), size.height())) {
            throw new IndexOutOfBoundsException(region + " leaves level " + level);
        }
    }

    @Override
    public Raster read(int frame, int level, Region region) throws ImageException {
        checkWithin(level, region);
        Limits.check(region.width(), region.height(), Integer.BYTES);
        int[] argb = new int[region.width() * region.height()];
        readRegion(frame, level, region.x(), region.y(), region.width(), region.height(), argb);
        Opaque.over(background(), argb);
        return new Rgb8(region.width(), region.height(), argb);
    }
}
