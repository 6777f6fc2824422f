package dragonfly.training.stage;

import dragonfly.phantom.random.Dice;
import dragonfly.phantom.random.Mix;

/**
 * The numbers of one stage.
 *
 * @param kind which stage
 * @param steps of it
 * @param batch sub-images (encoder) or examples (the others) a step
 * @param muonRate full learning rate of hidden matrices
 * @param adamRate full learning rate of everything else
 * @param warmup steps until the full rate
 */
public record StageSettings(
        Kind kind, int steps, int batch, double muonRate, double adamRate, int warmup) {
    /** The stages, in the recipe's order. */
    public enum Kind {
        /** The encoder alone. */
        ENCODER(1),
        /** The projector's start and, with the auxiliary cure, its loss on the projector alone. */
        PROJECTOR(2),
        /** Projector and decoder on remembered features. */
        LANGUAGE(3),
        /** Everything. */
        JOINT(4),
        /** Everything, on questions and reports alone. */
        TUNING(5);

        /** Tells the stages' random streams apart. */
        private final int stream;

        Kind(int stream) {
            this.stream = stream;
        }
    }

    /** The random stream of one step. */
    Dice dice(long seed, int step) {
        return new Dice(Mix.of(Mix.of(seed, kind.stream), step));
    }

    /** The same with other numbers of steps. */
    public StageSettings withSteps(int other) {
        return new StageSettings(
                kind, other, batch, muonRate, adamRate, Math.min(warmup, Math.max(1, other / 4)));
    }
}
