package dragonfly.model.selection;

/**
 * One lot for each tile, drawn with SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). The generator
 * is ours so that a seed in an old protocol gives the same tiles on every future Java.
 *
 * <p>A tile's lot does not depend on the other tiles: pinning or dropping one leaves the order of
 * the rest as it was.
 */
final class Lots {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final long seed;

    Lots(long seed) {
        this.seed = seed;
    }

    /** The lot of a tile: the generator's output number {@code tile}, counted from 0. */
    long of(int tile) {
        long z = seed + (tile + 1) * STEP;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
