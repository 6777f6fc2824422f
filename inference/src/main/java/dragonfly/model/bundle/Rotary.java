package dragonfly.model.bundle;

import org.jspecify.annotations.Nullable;

/**
 * Rotary position embedding of the decoder.
 *
 * @param theta the base
 * @param scaling how frequencies are stretched for long contexts, or null for none
 */
public record Rotary(double theta, @Nullable Scaling scaling) {

    /** How inverse frequencies are changed. */
    public sealed interface Scaling permits Linear, Llama3 {}

    /** All frequencies divided by {@code factor}. */
    public record Linear(double factor) implements Scaling {}

    /**
     * Llama 3.1's rule: long wavelengths are divided by {@code factor}, short ones kept, those
     * between blended (transformers 4.45, {@code _compute_llama3_parameters}).
     */
    public record Llama3(
            double factor, double lowFactor, double highFactor, double originalPositions)
            implements Scaling {}

    /**
     * Inverse frequencies in float32, computed in the order of operations of the reference, since
     * most of the decoder's float error comes from this table.
     *
     * @param headDim width of one head
     * @return {@code headDim / 2} inverse frequencies
     */
    public float[] inverseFrequencies(int headDim) {
        float[] inverse = new float[headDim / 2];
        for (int i = 0; i < inverse.length; i++) {
            float exponent = (float) (2 * i) / headDim;
            float frequency = 1.0f / (float) Math.pow(theta, exponent);
            inverse[i] =
                    switch (scaling) {
                        case null -> frequency;
                        case Linear linear -> (float) (frequency / linear.factor());
                        case Llama3 llama -> scaled(frequency, llama);
                    };
        }
        return inverse;
    }

    private static float scaled(float frequency, Llama3 rule) {
        double longest = rule.originalPositions() / rule.lowFactor();
        double shortest = rule.originalPositions() / rule.highFactor();
        float wavelength = (float) (2 * Math.PI) / frequency;
        if (wavelength > longest) {
            return (float) (frequency / rule.factor());
        }
        if (wavelength < shortest) {
            return frequency;
        }
        float blend =
                (float)
                        ((float) (rule.originalPositions() / wavelength - rule.lowFactor())
                                / (rule.highFactor() - rule.lowFactor()));
        return (float) ((1 - blend) * frequency / rule.factor()) + blend * frequency;
    }
}
