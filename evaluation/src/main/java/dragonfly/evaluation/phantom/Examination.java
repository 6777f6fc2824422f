package dragonfly.evaluation.phantom;

import java.util.List;

/**
 * What came of a plan.
 *
 * @param results phantom by phantom and within each arm by arm; of each phantom all arms or none
 * @param pace how long it took; not part of what must repeat
 */
public record Examination(Plan plan, List<Examined> results, Pace pace) {
    public Examination {
        results = List.copyOf(results);
    }

    /** Phantoms that were examined; fewer than planned where the user stopped. */
    public int phantoms() {
        return results.size() / plan.arms().size();
    }

    /** The results of one arm. */
    List<Examined> of(int arm) {
        return results.stream().filter(result -> result.arm() == arm).toList();
    }
}
