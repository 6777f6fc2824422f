package dragonfly.model.verify;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.checkpoint.Safetensors;
import dragonfly.model.checkpoint.Tensor;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The tensors beside a case. Owns the mapping until closed. */
final class GoldenTensors implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final Map<String, Tensor> tensors = new HashMap<>();

    GoldenTensors(Path file) throws ModelException {
        try {
            Safetensors.open(file, arena).forEach(tensor -> tensors.put(tensor.name(), tensor));
        } catch (ModelException e) {
            arena.close();
            throw e;
        }
    }

    boolean has(String name) {
        return tensors.containsKey(name);
    }

    /** Empty where there is no such tensor, which no comparison of values survives. */
    float[] floats(String name) {
        Tensor tensor = tensors.get(name);
        return tensor == null ? new float[0] : tensor.floats();
    }

    long[] longs(String name) {
        Tensor tensor = tensors.get(name);
        return tensor == null ? new long[0] : tensor.longs();
    }

    @Override
    public void close() {
        arena.close();
    }
}
