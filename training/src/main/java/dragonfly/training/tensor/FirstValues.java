package dragonfly.training.tensor;

import dragonfly.phantom.random.Mix;

/**
 * The values that weights begin with. A weight's values depend on the seed and its name alone, so
 * that one weight more changes no other.
 */
final class FirstValues {
    private final long seed;

    FirstValues(long seed) {
        this.seed = seed;
    }

    void fill(ParameterSpec spec, float[] target, int offset) {
        long own = Mix.of(seed, spec.name().hashCode());
        for (int i = 0; i < spec.count(); i++) {
            double noise = spec.deviation() == 0 ? 0 : Mix.normal(Mix.of(own, i));
            target[offset + i] = (float) (spec.mean() + spec.deviation() * noise);
        }
    }
}
