package dragonfly.image.render;

import dragonfly.image.ImageException;
import dragonfly.image.Level;
import dragonfly.image.MedicalImage;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.DisplayState;

import java.util.List;

/**
 * A rectangle of level 0 at a smaller size, read from the coarsest level that still has every
 * detail of it, in bands: however large an image is, it is never held whole.
 *
 * @param region in the pixels of level 0
 * @param level index of the level it is read from
 * @param width columns of the result
 * @param height rows of the result
 */
record Scaled(Region region, int level, int width, int height) {
    /** A level that is coarser than wanted by no more than this serves as well. */
    private static final double TOLERANCE = 1.02;

    /** Pixels that are read at once. */
    private static final int BAND_PIXELS = 1 << 22;

    /**
     * Chooses the level and the size.
     *
     * @param region in the pixels of level 0
     * @param mostSide the longer side of the result; never enlarged
     */
    static Scaled of(List<Level> levels, Region region, int mostSide) {
        double wanted = (double) Math.max(region.width(), region.height()) / mostSide;
        if (wanted <= 1) {
            return new Scaled(region, 0, region.width(), region.height());
        }
        int best = 0;
        for (int i = 1; i < levels.size(); i++) {
            double downsample = levels.get(i).downsample();
            if (downsample <= wanted * TOLERANCE && downsample > levels.get(best).downsample()) {
                best = i;
            }
        }
        double scale = Math.max(wanted, levels.get(best).downsample());
        return new Scaled(
                region,
                best,
                Math.max(1, (int) Math.round(region.width() / scale)),
                Math.max(1, (int) Math.round(region.height() / scale)));
    }

    /** Reads and averages. Blocks on the disk and the decoder. */
    Rgb8 read(MedicalImage image, DisplayState state) throws ImageException {
        DisplayDefaults defaults = image.display(state.frame());
        Level size = image.levels().get(level);
        double shrunkX = (double) image.width() / size.width();
        double shrunkY = (double) image.height() / size.height();
        double left = region.x() / shrunkX;
        double top = region.y() / shrunkY;
        double right = (region.x() + region.width()) / shrunkX;
        double bottom = (region.y() + region.height()) / shrunkY;
        Region source = touched(left, top, right, bottom, size);
        if (width == region.width() && height == region.height() && level == 0) {
            Raster raster = image.read(state.frame(), 0, region);
            return new Rgb8(width, height, Colours.of(raster, defaults, state));
        }
        AreaAverage average =
                new AreaAverage(
                        width, height, left, top, (right - left) / width, (bottom - top) / height);
        int rows = Math.clamp(BAND_PIXELS / source.width(), 1, source.height());
        for (int y = 0; y < source.height(); y += rows) {
            Region band =
                    new Region(
                            source.x(),
                            source.y() + y,
                            source.width(),
                            Math.min(rows, source.height() - y));
            int[] colours = Colours.of(image.read(state.frame(), level, band), defaults, state);
            for (int row = 0; row < band.height(); row++) {
                int from = row * band.width();
                average.add(band.y() + row, colours, from, band.x(), band.width());
            }
        }
        return average.picture();
    }

    /** The whole pixels of the level that a rectangle touches. */
    private static Region touched(
            double left, double top, double right, double bottom, Level size) {
        int x = Math.clamp((long) Math.floor(left), 0, size.width() - 1);
        int y = Math.clamp((long) Math.floor(top), 0, size.height() - 1);
        int toX = Math.clamp((long) Math.ceil(right), x + 1, size.width());
        int toY = Math.clamp((long) Math.ceil(bottom), y + 1, size.height());
        return new Region(x, y, toX - x, toY - y);
    }
}
