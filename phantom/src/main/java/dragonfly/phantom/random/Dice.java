package dragonfly.phantom.random;

import java.util.List;

/**
 * A stream of random numbers with a pinned algorithm (SplitMix64).
 *
 * <p>A sampler gives each part of a scene a stream of its own by {@link #fork}, so that one more
 * choice in one part moves nothing in another. Not thread-safe; a stream belongs to one sampler.
 */
public final class Dice {
    private final long seed;
    private long state;

    public Dice(long seed) {
        this.seed = seed;
        this.state = Mix.of(seed);
    }

    /** A stream of its own, decided by this stream's seed and the label alone. */
    public Dice fork(long label) {
        return new Dice(Mix.of(seed, label));
    }

    /** The next 64 bits. */
    public long bits() {
        state += Mix.GOLDEN;
        return Mix.of(state);
    }

    /** Uniform in [0, 1). */
    public double unit() {
        return (bits() >>> 11) * 0x1p-53;
    }

    /** Uniform in [low, high). */
    public double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** Uniform among the whole numbers from {@code low} to {@code high}, both included. */
    public int whole(int low, int high) {
        return low + (int) (unit() * (high - low + 1));
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** Near-normal with mean 0 and deviation 1, never beyond 3.5. */
    public double normal() {
        return Mix.normal(bits());
    }

    /** One of the choices, each as likely. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(whole(0, choices.size() - 1));
    }

    /** -1 or 1. */
    public int sign() {
        return chance(0.5) ? 1 : -1;
    }
}
