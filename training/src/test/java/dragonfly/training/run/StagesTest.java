package dragonfly.training.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.model.bundle.ModelException;
import dragonfly.training.stage.Cure;
import dragonfly.training.stage.StageSettings;
import dragonfly.training.toy.ToySubject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class StagesTest {
    private static final int STEPS = 40;

    @TempDir private Path folder;

    @Test
    void everyStageLowersTheLossThatItMinimises() throws IOException, ModelException {
        RunSettings settings = ToyRuns.settings(Cure.AUXILIARY, STEPS);
        Recorder recorder = new Recorder();
        new TrainingRun(
                        settings,
                        folder.resolve("run"),
                        folder.resolve("cache"),
                        new ToySubject(),
                        new ToyRuns.Listener(Integer.MAX_VALUE),
                        recorder)
                .run();
        for (StageSettings stage : settings.stages()) {
            List<Double> losses = recorder.losses(stage.kind());
            double first = mean(losses.subList(0, 5));
            double last = mean(losses.subList(losses.size() - 10, losses.size()));
            assertTrue(last < first, "%s: %.4f, then %.4f".formatted(stage.kind(), first, last));
        }
    }

    private static double mean(List<Double> some) {
        return some.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Keeps the losses of every step with pictures. */
    private static final class Recorder implements TrainingRun.StepListener {
        private final Map<StageSettings.Kind, List<Double>> all =
                new java.util.EnumMap<>(StageSettings.Kind.class);

        @Override
        public void step(StageSettings.Kind kind, Map<String, Double> losses) {
            Double loss = losses.getOrDefault("loss", losses.get("answers"));
            if (loss != null) {
                all.computeIfAbsent(kind, _ -> new ArrayList<>()).add(loss);
            }
        }

        List<Double> losses(StageSettings.Kind kind) {
            return all.getOrDefault(kind, List.of());
        }
    }
}
