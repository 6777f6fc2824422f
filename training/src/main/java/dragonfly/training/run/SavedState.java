package dragonfly.training.run;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.checkpoint.Safetensors;
import dragonfly.training.export.SafetensorsWriter;
import dragonfly.training.optimise.Optimisers;
import dragonfly.training.tensor.Parameters;
import dragonfly.training.tensor.Tensors;
import dragonfly.training.tensor.WeightGroup;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a run stands, in one file: all weights, the optimisers' memory, the place in the plan. In
 * float32, bit for bit.
 */
final class SavedState {
    private static final String PLACE = "place";
    private static final String WEIGHTS = "weights.";
    private static final String OPTIMISERS = "optimisers.";

    private final Map<String, float[]> tensors;

    private SavedState(Map<String, float[]> tensors) {
        this.tensors = tensors;
    }

    /**
     * The place in the plan.
     *
     * @param stage index of the stage
     * @param step the next step of it
     * @param seconds of training so far
     */
    record Place(int stage, int step, double seconds) {}

    /** Saves; whole or not at all. */
    static void write(Path file, Parameters weights, Optimisers optimisers, Place place)
            throws IOException {
        List<SafetensorsWriter.Entry> entries = new ArrayList<>();
        entries.add(
                entry(PLACE, new float[] {place.stage(), place.step(), (float) place.seconds()}));
        try (PointerScope _ = new PointerScope()) {
            for (WeightGroup group : weights.groups()) {
                entries.add(entry(WEIGHTS + group.part(), Tensors.floats(group.values())));
            }
            optimisers
                    .state()
                    .forEach(
                            (name, tensor) ->
                                    entries.add(entry(OPTIMISERS + name, Tensors.floats(tensor))));
        }
        SafetensorsWriter.write(file, entries, Map.of(), SafetensorsWriter.Format.F32);
    }

    private static SafetensorsWriter.Entry entry(String name, float[] values) {
        return new SafetensorsWriter.Entry(name, List.of((long) values.length), values);
    }

    /** Reads a state that {@link #write} wrote. */
    static SavedState read(Path file) throws IOException {
        Map<String, float[]> tensors = new HashMap<>();
        try (Arena arena = Arena.ofConfined()) {
            Safetensors.open(file, arena)
                    .forEach(tensor -> tensors.put(tensor.name(), tensor.floats()));
        } catch (ModelException e) {
            throw new IOException("The saved state of the run is damaged", e);
        }
        return new SavedState(tensors);
    }

    Place place() throws IOException {
        float[] numbers = get(PLACE, 3);
        return new Place((int) numbers[0], (int) numbers[1], numbers[2]);
    }

    /** Writes the weights back. */
    void restore(Parameters weights) throws IOException {
        for (WeightGroup group : weights.groups()) {
            restore(WEIGHTS + group.part(), group.values());
        }
    }

    /** Writes the optimisers' memory back, as of that many steps. */
    void restore(Optimisers optimisers, int steps) throws IOException {
        for (Map.Entry<String, Tensor> entry : optimisers.state().entrySet()) {
            restore(OPTIMISERS + entry.getKey(), entry.getValue());
        }
        optimisers.resumeAt(steps);
    }

    private void restore(String name, Tensor target) throws IOException {
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            int count = (int) target.numel();
            target.copy_(Tensors.of(get(name, count), count));
        }
    }

    private float[] get(String name, int count) throws IOException {
        float[] values = tensors.get(name);
        if (values == null || values.length != count) {
            throw new IOException("The saved state does not belong to this run: " + name);
        }
        return values;
    }
}
