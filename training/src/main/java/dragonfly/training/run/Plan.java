package dragonfly.training.run;

import dragonfly.training.stage.Cure;
import dragonfly.training.stage.StageSettings;
import dragonfly.training.stage.StageSettings.Kind;

import java.util.ArrayList;
import java.util.List;

/**
 * How many steps each stage gets for a given time on two cores. Steps, not the clock, decide when a
 * stage ends, so that a run can be repeated; docs/training.md has the measurements behind the
 * numbers.
 */
public final class Plan {
    private static final double MINUTE = 60;

    /** The full run's training examples; shorter runs draw fewer. */
    private static final int EXAMPLES = 24_000;

    private static final double FULL_MINUTES = 110;
    private static final int LEAST_EXAMPLES = 512;

    /** Parts of the time; the rest is for drawing, encoding and judging. */
    private static final double ENCODER = 0.3273;

    private static final double LANGUAGE = 0.2159;
    private static final double JOINT = 0.1833;
    private static final double TUNING = 0.1;

    private Plan() {}

    /** Seconds of one step on two cores, from the best stretches measured on a busy machine. */
    static double seconds(Kind kind) {
        return switch (kind) {
            case ENCODER -> 0.18;
            case PROJECTOR -> 0.01;
            case LANGUAGE -> 0.34;
            case JOINT, TUNING -> 0.55;
        };
    }

    /** Training examples for a run of that many minutes. */
    public static int examples(double minutes) {
        double share = Math.min(1, minutes / FULL_MINUTES);
        return Math.max(LEAST_EXAMPLES, (int) Math.round(EXAMPLES * share));
    }

    /**
     * The stages.
     *
     * @param encoder whether the encoder is tuned; not where it comes from another run
     */
    public static List<StageSettings> stages(double minutes, Cure cure, boolean encoder) {
        double time = minutes * MINUTE;
        List<StageSettings> stages = new ArrayList<>();
        if (encoder) {
            stages.add(stage(Kind.ENCODER, time * ENCODER, 256, 4e-3, 2e-3));
        }
        int prefit = cure == Cure.AUXILIARY ? 1_000 : 0;
        stages.add(new StageSettings(Kind.PROJECTOR, prefit, 64, 0, 1e-3, 50));
        stages.add(stage(Kind.LANGUAGE, time * LANGUAGE, 16, 4e-3, 2e-3));
        stages.add(stage(Kind.JOINT, time * JOINT, 16, 2.5e-3, 1e-3));
        stages.add(stage(Kind.TUNING, time * TUNING, 16, 1e-3, 4e-4));
        return stages;
    }

    private static StageSettings stage(
            Kind kind, double time, int batch, double muonRate, double adamRate) {
        int steps = (int) Math.max(8, Math.round(time / seconds(kind)));
        int warmup = Math.min(100, Math.max(1, steps / 10));
        return new StageSettings(kind, steps, batch, muonRate, adamRate, warmup);
    }
}
