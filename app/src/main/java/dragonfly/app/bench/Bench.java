package dragonfly.app.bench;

import dragonfly.model.DragonflyModel;
import dragonfly.model.bundle.ModelException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All measurements of a run, one behind the other on the caller's thread. */
public final class Bench {
    private static final int[] SIDES = {512, 2000, 3000};

    private Bench() {}

    /**
     * Measures everything.
     *
     * @param model that is measured; stays open
     * @param work a folder where the peer's environment is kept between runs
     */
    public static List<Figure> run(DragonflyModel model, int rounds, Path work)
            throws IOException, InterruptedException, ModelException {
        List<Figure> figures = new ArrayList<>();
        for (int side : SIDES) {
            figures.add(PreprocessBench.run(side, rounds, work));
        }
        figures.addAll(ModelBench.run(model, rounds));
        return List.copyOf(figures);
    }
}
