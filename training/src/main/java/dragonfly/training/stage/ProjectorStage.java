package dragonfly.training.stage;

import dragonfly.phantom.random.Dice;
import dragonfly.training.data.Truth;
import dragonfly.training.optimise.Course;
import dragonfly.training.optimise.Optimisers;
import dragonfly.training.tensor.Part;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The projector's start, standardised or towards what is rare, and, with the auxiliary cure, the
 * auxiliary loss on the projector alone. With the other cures the stage has no steps.
 */
public final class ProjectorStage implements Stage {
    private final Classroom room;
    private final StageSettings settings;
    private final Course course;
    private final RememberedSight sight;
    private final Optimisers optimisers;

    /**
     * @param sight the features of the tuned encoder; belongs to the caller
     * @param from the step that it goes on at; 0 gives the projector its start
     */
    ProjectorStage(Classroom room, StageSettings settings, RememberedSight sight, int from) {
        this.room = room;
        this.settings = settings;
        this.course = new Course(settings.warmup(), settings.steps());
        this.sight = sight;
        this.optimisers =
                new Optimisers(
                        room.model().weights(),
                        Map.of(Part.PROJECTOR, settings.adamRate()),
                        room.precision());
        if (from == 0) {
            if (room.cure() == Cure.RARE && room.zoom().selects()) {
                RareStart.set(room, sight);
            } else {
                ProjectorStart.set(room.model(), sight.features(), room.seed());
            }
        }
    }

    @Override
    public Map<String, Double> learn(int step) {
        Dice dice = settings.dice(room.seed(), step);
        int[] examples = new int[settings.batch()];
        List<Truth> truths = new ArrayList<>();
        for (int i = 0; i < examples.length; i++) {
            examples[i] = dice.whole(0, room.cache().count() - 1);
            truths.add(room.source().truth(room.cache().number(examples[i])));
        }
        optimisers.clear();
        try (PointerScope _ = new PointerScope()) {
            Tensor means = sight.look(examples, room.zoom().frame().tiles()).means();
            Tensor summaries = room.model().projector().summaries(means);
            Tensor loss = SelectionLoss.of(summaries, truths, room.zoom().frame());
            loss.backward();
            optimisers.step(course.at(step));
            return Map.of("loss", Tensors.number(loss));
        }
    }

    @Override
    public Optimisers optimisers() {
        return optimisers;
    }

    @Override
    public void close() {
        optimisers.close();
    }
}
