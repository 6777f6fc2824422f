package dragonfly.image;

/**
 * Stored values of a single-channel image of up to 16 bits. The words are clean: bits above {@code
 * bitsStored} are cleared for unsigned data and repeat the sign for signed data.
 */
public final class Gray16 implements Raster {
    private final int width;
    private final int height;
    private final short[] words;
    private final boolean signed;
    private final int bitsStored;

    /**
     * Takes over the array.
     *
     * @param width columns
     * @param height rows
     * @param words {@code width * height} clean stored values, row-major; handed over, not copied
     * @param signed whether a word is a two's complement number
     * @param bitsStored bits that carry a value, 1 to 16
     */
    public Gray16(int width, int height, short[] words, boolean signed, int bitsStored) {
        Pixels.checkSize(width, height, words.length);
        if (bitsStored < 1 || bitsStored > 16) {
            throw new IllegalArgumentException("bits stored " + bitsStored);
        }
        this.width = width;
        this.height = height;
        this.words = words;
        this.signed = signed;
        this.bitsStored = bitsStored;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    /** The stored words, row-major. The array itself: read only. */
    public short[] words() {
        return words;
    }

    /** Whether stored values are two's complement numbers. */
    public boolean signed() {
        return signed;
    }

    /** How many bits carry a value, 1 to 16. */
    public int bitsStored() {
        return bitsStored;
    }

    /** The stored value of a pixel, before any modality transform. */
    public int value(int x, int y) {
        short word = words[Pixels.index(this, x, y)];
        return signed ? word : word & 0xFFFF;
    }

    @Override
    public Gray16 crop(Region region) {
        if (Pixels.covers(this, region)) {
            return this;
        }
        short[] part = new short[region.width() * region.height()];
        Pixels.copyRows(this, region, words, part);
        return new Gray16(region.width(), region.height(), part, signed, bitsStored);
    }
}
