package dragonfly.training.optimise;

import dragonfly.training.tensor.Parameters;
import dragonfly.training.tensor.Part;
import dragonfly.training.tensor.Precision;
import dragonfly.training.tensor.Tensors;
import dragonfly.training.tensor.WeightGroup;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

import java.util.EnumMap;
import java.util.Map;

/**
 * The optimisers of one stage, one for each part that it trains: Muon for hidden matrices, AdamW
 * for the rest. Owns their state.
 */
public final class Optimisers implements AutoCloseable {
    /** Gradients of AdamW's parts are scaled down to this norm, all of them together. */
    private static final double MAX_NORM = 1.0;

    private final Parameters weights;
    private final Map<Part, Double> rates;
    private final Map<Part, Optimiser> optimisers = new EnumMap<>(Part.class);

    /**
     * @param rates the full learning rate of each part that is trained; the others stay as they are
     */
    public Optimisers(Parameters weights, Map<Part, Double> rates, Precision precision) {
        this.weights = weights;
        this.rates = new EnumMap<>(rates);
        weights.trainOnly(rates.keySet());
        for (Part part : rates.keySet()) {
            WeightGroup group = weights.group(part);
            optimisers.put(
                    part,
                    part.rule() == Part.Rule.MUON ? new Muon(group, precision) : new AdamW(group));
        }
    }

    /** Forgets the gradients of the step before. */
    public void clear() {
        rates.keySet().forEach(part -> weights.group(part).gradients().zero_());
    }

    /**
     * One step of all parts.
     *
     * @param share the part of the full rates that this step takes
     * @return false where a gradient was no number; nothing was changed then
     */
    public boolean step(double share) {
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            double square = 0;
            for (Part part : rates.keySet()) {
                double own = Tensors.number(weights.group(part).gradients().square().sum());
                if (!Double.isFinite(own)) {
                    return false;
                }
                square += part.rule() == Part.Rule.MUON ? 0 : own;
            }
            double norm = Math.sqrt(square);
            if (norm > MAX_NORM) {
                clip(MAX_NORM / norm);
            }
        }
        optimisers.forEach((part, optimiser) -> optimiser.step(rate(part) * share));
        return true;
    }

    private void clip(double factor) {
        for (Part part : rates.keySet()) {
            if (part.rule() != Part.Rule.MUON) {
                weights.group(part).gradients().mul_(Tensors.scalar(factor));
            }
        }
    }

    private double rate(Part part) {
        return rates.getOrDefault(part, 0.0);
    }

    /** The tensors that all optimisers remember, by part and name. */
    public Map<String, Tensor> state() {
        Map<String, Tensor> all = new java.util.TreeMap<>();
        optimisers.forEach(
                (part, optimiser) ->
                        optimiser
                                .state()
                                .forEach((name, tensor) -> all.put(part + "." + name, tensor)));
        return all;
    }

    /** Goes on as after that many steps of each optimiser. */
    public void resumeAt(long steps) {
        optimisers.values().forEach(optimiser -> optimiser.resumeAt(steps));
    }

    @Override
    public void close() {
        optimisers.values().forEach(Optimiser::close);
    }
}
