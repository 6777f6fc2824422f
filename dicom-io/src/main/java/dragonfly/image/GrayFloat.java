package dragonfly.image;

/**
 * Single-channel values that do not fit 16 bits: 32-bit integers, float and double pixel data, as
 * floats.
 */
public final class GrayFloat implements Raster {
    private final int width;
    private final int height;
    private final float[] values;

    /**
     * Takes over the array.
     *
     * @param width columns
     * @param height rows
     * @param values {@code width * height} stored values, row-major; handed over, not copied
     */
    public GrayFloat(int width, int height, float[] values) {
        Pixels.checkSize(width, height, values.length);
        this.width = width;
        this.height = height;
        this.values = values;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    /** The stored values, row-major. The array itself: read only. May hold NaN. */
    public float[] values() {
        return values;
    }

    /** The stored value of a pixel, before any modality transform. */
    public float value(int x, int y) {
        return values[Pixels.index(this, x, y)];
    }

    @Override
    public GrayFloat crop(Region region) {
        if (Pixels.covers(this, region)) {
            return this;
        }
        float[] part = new float[region.width() * region.height()];
        Pixels.copyRows(this, region, values, part);
        return new GrayFloat(region.width(), region.height(), part);
    }
}
