package dragonfly.model.decode;

/**
 * How tokens are chosen.
 *
 * @param maxNewTokens the answer ends after so many
 * @param temperature 0 for greedy (the reference), above it the logits are divided by it
 * @param topP share of the probability that is kept before drawing, 0 &lt; topP ≤ 1
 * @param seed of the draw; the same seed gives the same answer
 */
public record DecodeSettings(int maxNewTokens, double temperature, double topP, long seed) {
    public DecodeSettings {
        if (maxNewTokens < 1) {
            throw new IllegalArgumentException("at least one new token is needed");
        }
        if (!(temperature >= 0 && temperature <= 100)) {
            throw new IllegalArgumentException("the temperature lies between 0 and 100");
        }
        if (!(topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("top-p lies above 0 and at most at 1");
        }
    }

    /** The reference's call: greedy, up to 1024 new tokens. */
    public static DecodeSettings greedy() {
        return new DecodeSettings(1024, 0, 1, 0);
    }

    public DecodeSettings withMaxNewTokens(int tokens) {
        return new DecodeSettings(tokens, temperature, topP, seed);
    }
}
