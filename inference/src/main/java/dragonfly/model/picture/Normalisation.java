package dragonfly.model.picture;

import java.util.List;

/**
 * How the encoder's image processor turns 8-bit values into floats. Values come from the model's
 * {@code preprocessor_config.json}.
 *
 * @param mean of red, green and blue after rescaling
 * @param deviation standard deviation of red, green and blue after rescaling, none of them 0
 * @param rescale factor applied to the 8-bit value, in double as the reference does
 */
public record Normalisation(List<Float> mean, List<Float> deviation, double rescale) {
    /** CLIP's own values, which every published checkpoint uses. */
    public static final Normalisation CLIP =
            of(
                    new float[] {(float) 0.48145466, (float) 0.4578275, (float) 0.40821073},
                    new float[] {(float) 0.26862954, (float) 0.26130258, (float) 0.27577711},
                    0.00392156862745098);

    private static final int CHANNELS = 3;

    public Normalisation {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        if (mean.size() != CHANNELS || deviation.size() != CHANNELS) {
            throw new IllegalArgumentException(
                    "Normalisation needs a mean and a deviation for each of three channels");
        }
        if (!mean.stream().allMatch(Float::isFinite)
                || !deviation.stream().allMatch(d -> Float.isFinite(d) && d != 0)
                || !Double.isFinite(rescale)) {
            throw new IllegalArgumentException(
                    "Normalisation needs finite numbers and deviations other than 0");
        }
    }

    /** The same from arrays of three values each. */
    public static Normalisation of(float[] mean, float[] deviation, double rescale) {
        return new Normalisation(boxed(mean), boxed(deviation), rescale);
    }

    /**
     * What each 8-bit value of a channel becomes. The product is taken in double and rounded to
     * float; mean and deviation are applied in float (reference: transformers' {@code rescale} and
     * {@code normalize}).
     *
     * @param channel 0 red, 1 green, 2 blue
     * @return 256 values, a new array
     */
    float[] table(int channel) {
        float centre = mean.get(channel);
        float spread = deviation.get(channel);
        float[] table = new float[256];
        for (int value = 0; value < table.length; value++) {
            table[value] = ((float) (value * rescale) - centre) / spread;
        }
        return table;
    }

    private static List<Float> boxed(float[] values) {
        Float[] boxed = new Float[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return List.of(boxed);
    }
}
