package dragonfly.training.tensor;

import org.bytedeco.pytorch.Tensor;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All weights of a model, by name and by part. Owns their native memory. Not thread-safe: one
 * thread trains.
 */
public final class Parameters implements AutoCloseable {
    private final Map<Part, WeightGroup> groups = new EnumMap<>(Part.class);

    private Parameters() {}

    /** Makes the weights with their first values. */
    public static Parameters create(List<ParameterSpec> specs, long seed) {
        Parameters parameters = new Parameters();
        FirstValues first = new FirstValues(seed);
        Map<Part, List<ParameterSpec>> byPart =
                specs.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ParameterSpec::part,
                                        () -> new EnumMap<>(Part.class),
                                        Collectors.toList()));
        byPart.forEach(
                (part, own) -> parameters.groups.put(part, WeightGroup.of(part, own, first)));
        return parameters;
    }

    /** A weight; one name belongs to one weight. */
    public Tensor get(String name) {
        for (WeightGroup group : groups.values()) {
            Tensor tensor = group.named().get(name);
            if (tensor != null) {
                return tensor;
            }
        }
        throw new IllegalArgumentException("There is no weight " + name);
    }

    /** The weights of a part. */
    public WeightGroup group(Part part) {
        WeightGroup group = groups.get(part);
        if (group == null) {
            throw new IllegalArgumentException("There are no weights of " + part);
        }
        return group;
    }

    /** All parts that have weights. */
    public Collection<WeightGroup> groups() {
        return groups.values();
    }

    /** Lets the backward pass reach these parts and no others. */
    public void trainOnly(Set<Part> parts) {
        groups.forEach((part, group) -> group.train(parts.contains(part)));
    }

    /** Numbers in all parts but those that exist in training alone. */
    public long count() {
        return groups.values().stream()
                .filter(group -> group.part() != Part.HEADS)
                .mapToLong(group -> group.values().numel())
                .sum();
    }

    @Override
    public void close() {
        groups.values().forEach(WeightGroup::close);
    }
}
