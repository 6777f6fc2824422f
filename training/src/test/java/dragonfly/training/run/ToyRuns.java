package dragonfly.training.run;

import dragonfly.model.selection.Strategy;
import dragonfly.training.stage.Cure;
import dragonfly.training.stage.StageSettings;
import dragonfly.training.stage.StageSettings.Kind;
import dragonfly.training.stage.View;
import dragonfly.training.tensor.Precision;

import java.util.ArrayList;
import java.util.List;

/** Settings and watches of short runs. */
final class ToyRuns {
    private ToyRuns() {}

    static RunSettings settings(Cure cure, int steps) {
        return new RunSettings(
                3,
                64,
                16,
                cure,
                View.SELECTED,
                24,
                Strategy.REGION,
                Precision.MIXED,
                1,
                List.of(
                        new StageSettings(Kind.ENCODER, steps, 32, 4e-3, 2e-3, 3),
                        new StageSettings(Kind.PROJECTOR, steps, 32, 0, 1e-3, 3),
                        new StageSettings(Kind.LANGUAGE, steps, 4, 4e-3, 2e-3, 3),
                        new StageSettings(Kind.JOINT, steps, 4, 2e-3, 1e-3, 3),
                        new StageSettings(Kind.TUNING, steps, 4, 1e-3, 5e-4, 3)));
    }

    /** Remembers the lines and cancels when it was asked often enough. */
    static final class Listener implements Watch {
        private final List<String> lines = new ArrayList<>();
        private final int cancelAfter;
        private int asked;

        Listener(int cancelAfter) {
            this.cancelAfter = cancelAfter;
        }

        @Override
        public synchronized void line(String text) {
            lines.add(text);
        }

        @Override
        public synchronized boolean cancelled() {
            return lines.stream().anyMatch(line -> line.startsWith("encoder"))
                    && ++asked > cancelAfter;
        }
    }
}
