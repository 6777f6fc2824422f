package dragonfly.training.run;

import dragonfly.training.stage.StageSettings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Averages losses between two lines of progress and tells how long the rest will take. */
final class Pace {
    private final Map<String, double[]> sums = new LinkedHashMap<>();
    private final List<StageSettings> stages;
    private long since = System.nanoTime();
    private int steps;
    private double secondsPerStep;

    Pace(List<StageSettings> stages) {
        this.stages = stages;
    }

    void add(Map<String, Double> losses) {
        steps++;
        losses.forEach(
                (name, value) -> {
                    double[] sum = sums.computeIfAbsent(name, _ -> new double[2]);
                    sum[0] += value;
                    sum[1]++;
                });
    }

    double secondsSinceLast() {
        return (System.nanoTime() - since) / 1e9;
    }

    /** The means since the last call. */
    Map<String, Double> take() {
        Map<String, Double> means = new LinkedHashMap<>();
        sums.forEach((name, sum) -> means.put(name, sum[0] / sum[1]));
        secondsPerStep = secondsSinceLast() / Math.max(1, steps);
        sums.clear();
        steps = 0;
        since = System.nanoTime();
        return means;
    }

    /** Starts a stretch without counting the time that passed, after a judgement or a save. */
    void restart() {
        if (steps == 0) {
            since = System.nanoTime();
        }
    }

    double secondsPerStep() {
        return secondsPerStep;
    }

    /** What is left of the run: this stage at its measured pace, the later ones by the plan's. */
    double secondsLeft(int stage, int step) {
        StageSettings now = stages.get(stage);
        double here = (now.steps() - step) * secondsPerStep;
        double usual = Plan.seconds(now.kind());
        double slower = secondsPerStep > 0 ? secondsPerStep / usual : 1;
        double later = 0;
        for (StageSettings next : stages.subList(stage + 1, stages.size())) {
            later += next.steps() * Plan.seconds(next.kind()) * slower;
        }
        return here + later;
    }
}
