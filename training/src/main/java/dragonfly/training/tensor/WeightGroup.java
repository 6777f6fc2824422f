package dragonfly.training.tensor;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of one part in one flat tensor, their gradients in another, so that an optimiser's
 * step is a handful of operations whatever the number of weights. The named tensors are views.
 *
 * <p>Matrices of one shape lie next to each other, so that Muon takes them as one stack. Owns
 * native memory; closed by {@link Parameters}.
 */
public final class WeightGroup implements AutoCloseable {
    /**
     * Matrices of one shape.
     *
     * @param offset of the first in the flat tensors
     * @param count how many
     */
    public record Stack(int offset, int count, int rows, int columns) {}

    private final Part part;
    private final Tensor values;
    private final Tensor gradients;
    private final Map<String, Tensor> named = new LinkedHashMap<>();
    private final List<Stack> stacks = new ArrayList<>();

    private WeightGroup(Part part, Tensor values, Tensor gradients) {
        this.part = part;
        this.values = values;
        this.gradients = gradients;
    }

    static WeightGroup of(Part part, List<ParameterSpec> specs, FirstValues first) {
        List<ParameterSpec> ordered =
                part.rule() == Part.Rule.MUON
                        ? specs.stream()
                                .sorted(Comparator.comparing(spec -> spec.shape().toString()))
                                .toList()
                        : specs;
        int total = ordered.stream().mapToInt(ParameterSpec::count).sum();
        float[] numbers = new float[total];
        int offset = 0;
        for (ParameterSpec spec : ordered) {
            first.fill(spec, numbers, offset);
            offset += spec.count();
        }
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            WeightGroup group =
                    new WeightGroup(
                            part,
                            Tensors.keep(Tensors.of(numbers, total)),
                            Tensors.keep(Tensors.zeros(total)));
            offset = 0;
            for (ParameterSpec spec : ordered) {
                group.add(spec, offset);
                offset += spec.count();
            }
            return group;
        }
    }

    private void add(ParameterSpec spec, int offset) {
        long[] shape = spec.sizes();
        Tensor view = values.narrow(0, offset, spec.count()).view(shape).detach();
        named.put(spec.name(), Tensors.keep(view));
        view.mutable_grad().put(gradients.narrow(0, offset, spec.count()).view(shape));
        if (part.rule() != Part.Rule.MUON) {
            return;
        }
        int rows = (int) shape[0];
        int columns = (int) shape[1];
        Stack last = stacks.isEmpty() ? null : stacks.getLast();
        if (last != null && last.rows() == rows && last.columns() == columns) {
            stacks.removeLast();
            stacks.add(new Stack(last.offset(), last.count() + 1, rows, columns));
        } else {
            stacks.add(new Stack(offset, 1, rows, columns));
        }
    }

    public Part part() {
        return part;
    }

    /** All weights one behind the other; written by the optimiser, without gradient. */
    public Tensor values() {
        return values;
    }

    /** All gradients in the same order; the backward pass adds to them. */
    public Tensor gradients() {
        return gradients;
    }

    /** The weights by name, in the order of their storage. */
    public Map<String, Tensor> named() {
        return named;
    }

    /** What Muon works on; empty for other parts. */
    public List<Stack> stacks() {
        return stacks;
    }

    /** Whether the backward pass shall reach these weights. */
    void train(boolean trained) {
        named.values().forEach(tensor -> tensor.set_requires_grad(trained));
    }

    @Override
    public void close() {
        named.values().forEach(Tensor::close);
        gradients.close();
        values.close();
    }
}
