package dragonfly.image.codec.jpeg2000;

/**
 * One component or channel.
 *
 * @param bits bits of a sample, sign included
 * @param signed whether samples may be negative
 * @param dx columns of the picture for one sample
 * @param dy rows of the picture for one sample
 */
public record Jpeg2000Component(int bits, boolean signed, int dx, int dy) {
    /** The smallest value a sample may have. */
    public int smallest() {
        return signed ? -1 << (bits - 1) : 0;
    }

    /** The largest value a sample may have. */
    public int largest() {
        return (int) ((1L << (signed ? bits - 1 : bits)) - 1);
    }
}
