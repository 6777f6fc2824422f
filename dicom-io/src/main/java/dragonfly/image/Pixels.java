package dragonfly.image;

import java.util.Objects;

/** Index arithmetic that the rasters share. */
final class Pixels {
    private Pixels() {}

    static void checkSize(int width, int height, int length) {
        if (width < 1 || height < 1 || (long) width * height != length) {
            throw new IllegalArgumentException(
                    length + " samples are not a raster of " + width + "x" + height);
        }
    }

    static int index(Raster raster, int x, int y) {
        Objects.checkIndex(x, raster.width());
        Objects.checkIndex(y, raster.height());
        return y * raster.width() + x;
    }

    /** Whether the region is the whole raster; refuses one that leaves it. */
    static boolean covers(Raster raster, Region region) {
        if (!region.isWithin(raster.width(), raster.height())) {
            throw new IndexOutOfBoundsException(
                    region + " leaves a raster of " + raster.width() + "x" + raster.height());
        }
        return region.width() == raster.width() && region.height() == raster.height();
    }

    /** Copies the rows of a region between two arrays of the same primitive type. */
    static void copyRows(Raster raster, Region region, Object from, Object to) {
        for (int row = 0; row < region.height(); row++) {
            int start = (region.y() + row) * raster.width() + region.x();
            System.arraycopy(from, start, to, row * region.width(), region.width());
        }
    }
}
