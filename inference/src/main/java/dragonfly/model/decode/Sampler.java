package dragonfly.model.decode;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Chooses the next token from logits. One sampler serves one answer; not thread-safe. */
final class Sampler {
    /** The choice and what was known when it was made. */
    record Choice(int id, double probability, float gap) {}

    private final DecodeSettings settings;
    private final SplittableRandom random;

    Sampler(DecodeSettings settings) {
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed());
    }

    /** Greedy takes the lowest id among equals, so that an answer repeats on every machine. */
    Choice choose(float[] logits) {
        int best = 0;
        float second = Float.NEGATIVE_INFINITY;
        for (int i = 1; i < logits.length; i++) {
            if (logits[i] > logits[best]) {
                second = logits[best];
                best = i;
            } else if (logits[i] > second) {
                second = logits[i];
            }
        }
        int id = settings.temperature() == 0 ? best : draw(logits, logits[best]);
        return new Choice(id, probability(logits, id, logits[best]), logits[best] - second);
    }

    private static double probability(float[] logits, int id, float max) {
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - max);
        }
        return Math.exp(logits[id] - max) / sum;
    }

    /** Nucleus sampling: the likeliest tokens whose shares reach top-p, drawn by their shares. */
    private int draw(float[] logits, float max) {
        double[] weights = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            weights[i] = Math.exp((logits[i] - max) / settings.temperature());
            sum += weights[i];
        }
        int[] order =
                settings.topP() == 1
                        ? IntStream.range(0, logits.length).toArray()
                        : IntStream.range(0, logits.length)
                                .boxed()
                                .sorted((a, b) -> Double.compare(weights[b], weights[a]))
                                .mapToInt(Integer::intValue)
                                .toArray();
        double kept = 0;
        int count = 0;
        while (count < order.length && (count == 0 || kept < settings.topP() * sum)) {
            kept += weights[order[count++]];
        }
        double left = random.nextDouble() * kept;
        for (int i = 0; i < count; i++) {
            left -= weights[order[i]];
            if (left < 0) {
                return order[i];
            }
        }
        return order[count - 1];
    }
}
