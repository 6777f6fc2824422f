package dragonfly.image.slide.tiff;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.ImageException;
import dragonfly.image.Limits;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.slide.Tiling;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The stored values of a rectangle of a level of grays; 0 where the file has no tile. */
final class GraySamples {
    private final TiffLevel level;
    private final Region region;
    private final ByteOrder order;
    private final short[] words;
    private final float[] values;

    private GraySamples(TiffLevel level, Region region, ByteOrder order) {
        this.level = level;
        this.region = region;
        this.order = order;
        boolean wide = level.picture().layout().bits() == 32;
        int pixels = region.width() * region.height();
        words = new short[wide ? 0 : pixels];
        values = new float[wide ? pixels : 0];
    }

    /** Reads a rectangle that lies in the level. */
    static Raster read(TiffLevel level, Region region, ByteOrder order) throws ImageException {
        SampleLayout layout = level.picture().layout();
        Limits.check(region.width(), region.height(), layout.bits() == 32 ? 4 : 2);
        return new GraySamples(level, region, order).read();
    }

    private Raster read() throws ImageException {
        Tiling tiling = level.tiling();
        int right = region.x() + region.width() - 1;
        int bottom = region.y() + region.height() - 1;
        for (int row = region.y() / tiling.height(); row <= bottom / tiling.height(); row++) {
            for (int column = region.x() / tiling.width();
                    column <= right / tiling.width();
                    column++) {
                byte[] samples = level.samples(column, row);
                if (samples != null) {
                    copy(samples, column * tiling.width(), row * tiling.height());
                }
            }
        }
        SampleLayout layout = level.picture().layout();
        if (layout.bits() == 32) {
            return new GrayFloat(region.width(), region.height(), values);
        }
        return new Gray16(
                region.width(),
                region.height(),
                words,
                layout.format() == SampleLayout.SIGNED,
                layout.bits());
    }

    /** Copies what a tile at a place has of the region. */
    private void copy(byte[] samples, int left, int top) {
        Tiling tiling = level.tiling();
        SampleLayout layout = level.picture().layout();
        int fromX = Math.max(region.x(), left);
        int toX = Math.min(region.x() + region.width(), left + tiling.width());
        int toY = Math.min(region.y() + region.height(), top + tiling.height());
        int rowBytes =
                (int) layout.rowBytes(tiling.width()) * (layout.planar() ? layout.samples() : 1);
        int step = Math.max(1, layout.bits() / 8) * layout.samples();
        ByteBuffer bytes = ByteBuffer.wrap(samples).order(order);
        int[] small = smallSamples(samples, layout, tiling);
        for (int y = Math.max(region.y(), top); y < toY; y++) {
            int to = (y - region.y()) * region.width() + fromX - region.x();
            int row = (y - top) * rowBytes;
            for (int x = fromX; x < toX; x++, to++) {
                int at = row + (x - left) * step;
                if (small != null) {
                    words[to] = (short) small[(y - top) * tiling.width() + x - left];
                } else if (layout.bits() == 8) {
                    boolean signed = layout.format() == SampleLayout.SIGNED;
                    words[to] = (short) (signed ? bytes.get(at) : bytes.get(at) & 0xFF);
                } else if (layout.bits() == 16) {
                    words[to] = bytes.getShort(at);
                } else {
                    values[to] = wide(bytes, at, layout.format());
                }
            }
        }
    }

    private static int @Nullable [] smallSamples(
            byte[] samples, SampleLayout layout, Tiling tiling) {
        if (layout.bits() >= 8) {
            return null;
        }
        int rows = samples.length / (int) layout.rowBytes(tiling.width());
        return SmallSamples.of(samples, layout.bits(), tiling.width(), rows);
    }

    private static float wide(ByteBuffer bytes, int at, int format) {
        return switch (format) {
            case SampleLayout.FLOAT -> bytes.getFloat(at);
            case SampleLayout.SIGNED -> bytes.getInt(at);
            default -> Integer.toUnsignedLong(bytes.getInt(at));
        };
    }
}
