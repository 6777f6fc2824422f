package dragonfly.image.display;

/**
 * Stored values that stand for "no image here" (PS3.3 C.7.5.1.1.2): shown black whatever the window
 * and left out of statistics.
 *
 * @param from smallest such value
 * @param to largest such value, inclusive
 */
public record PixelPadding(double from, double to) {
    private static final PixelPadding NONE = new PixelPadding(1, 0);

    /** No value is padding. */
    public static PixelPadding none() {
        return NONE;
    }

    /** The padding between two values given in any order. */
    public static PixelPadding between(double one, double other) {
        return new PixelPadding(Math.min(one, other), Math.max(one, other));
    }

    /** Whether a stored value is padding. */
    public boolean contains(double stored) {
        return stored >= from && stored <= to;
    }
}
