package dragonfly.phantom.random;

/**
 * The bit mixer behind every random choice: SplitMix64's finaliser (Steele, Lea and Flood, "Fast
 * splittable pseudorandom number generators", 2014), written out here so that no release of the JDK
 * can change it.
 */
public final class Mix {
    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Mix() {}

    /** A well mixed word of a word. */
    public static long of(long word) {
        long z = word + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A well mixed word of two words; their order matters. */
    public static long of(long first, long second) {
        return of(of(first) + second);
    }

    /** A well mixed word of a seed and a cell of a lattice. */
    public static long of(long seed, int column, int row) {
        return of(seed + ((long) row << 32) + (column & 0xFFFFFFFFL));
    }

    /** A number of mean 0 and deviation 1 from a mixed word: the sum of four 16-bit uniforms. */
    public static float normal(long word) {
        long sum =
                (word & 0xFFFF)
                        + (word >>> 16 & 0xFFFF)
                        + (word >>> 32 & 0xFFFF)
                        + (word >>> 48 & 0xFFFF);
        // Four uniforms on 0..65535: mean 131070, deviation 65536 / sqrt(3).
        return (sum - 131_070L) * 2.6428e-5f;
    }
}
