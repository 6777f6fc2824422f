package dragonfly.evaluation.phantom;

import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.phantom.random.Mix;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One way to choose zoom patches, under which every phantom is asked about.
 *
 * @param strategy how tiles are chosen
 * @param k tiles for each medium sub-image; 0 where the strategy asks for none
 */
public record Arm(Strategy strategy, int k) {
    public Arm {
        if (k < 0) {
            throw new IllegalArgumentException("Cannot keep " + k + " tiles");
        }
        k = counts(strategy) ? k : 0;
    }

    /** Each strategy with each k, in this order; what k does not change stands once. */
    public static List<Arm> of(List<Strategy> strategies, List<Integer> ks) {
        Set<Arm> arms = new LinkedHashSet<>();
        for (Strategy strategy : strategies) {
            ks.forEach(k -> arms.add(new Arm(strategy, k)));
        }
        return List.copyOf(arms);
    }

    private static boolean counts(Strategy strategy) {
        return switch (strategy) {
            case REGION, SPATIAL, GLOBAL, RANDOM -> true;
            case ALL, NONE -> false;
        };
    }

    /** The settings for one phantom; each has lots of its own. */
    SelectionSettings settings(long number) {
        return new SelectionSettings(strategy, k, Mix.of(number), Set.of(), Set.of());
    }

    /** Its name in tables. */
    public String label() {
        String name = strategy.name().toLowerCase(Locale.ROOT);
        return counts(strategy) ? name + ", k = " + k : name;
    }
}
