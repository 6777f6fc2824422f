package dragonfly.image;

/** Colours of 8 bits a channel, one {@code 0xFFRRGGBB} a pixel, always opaque. */
public final class Rgb8 implements Raster {
    private final int width;
    private final int height;
    private final int[] packed;

    /**
     * Takes over the array.
     *
     * @param width columns
     * @param height rows
     * @param packed {@code width * height} colours {@code 0xFFRRGGBB}, row-major; handed over, not
     *     copied
     */
    public Rgb8(int width, int height, int[] packed) {
        Pixels.checkSize(width, height, packed.length);
        this.width = width;
        this.height = height;
        this.packed = packed;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    /** The colours {@code 0xFFRRGGBB}, row-major. The array itself: read only. */
    public int[] packed() {
        return packed;
    }

    /** The colour {@code 0xFFRRGGBB} of a pixel. */
    public int argb(int x, int y) {
        return packed[Pixels.index(this, x, y)];
    }

    @Override
    public Rgb8 crop(Region region) {
        if (Pixels.covers(this, region)) {
            return this;
        }
        int[] part = new int[region.width() * region.height()];
        Pixels.copyRows(this, region, packed, part);
        return new Rgb8(region.width(), region.height(), part);
    }
}
