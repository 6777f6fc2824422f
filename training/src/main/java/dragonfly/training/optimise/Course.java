package dragonfly.training.optimise;

/**
 * The learning rate over a stage: a linear warm-up, then half a cosine down to 0.
 *
 * @param warmup steps until the full rate
 * @param steps of the stage
 */
public record Course(int warmup, int steps) {
    /** The part of the full rate that step {@code step}, counted from 0, takes. */
    public double at(int step) {
        if (step < warmup) {
            return (step + 1.0) / warmup;
        }
        double done = (step - warmup) / (double) Math.max(1, steps - warmup);
        return 0.5 * (1 + Math.cos(Math.PI * Math.min(1, done)));
    }
}
