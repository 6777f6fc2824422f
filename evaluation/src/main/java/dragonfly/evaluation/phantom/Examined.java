package dragonfly.evaluation.phantom;

import java.util.List;
import java.util.Optional;

/**
 * What came of one phantom under one arm.
 *
 * @param number the phantom's number, which is its seed
 * @param arm place among {@link Plan#arms()}
 * @param replies to the questions, in the order of their types
 * @param spots the scene's small findings and decoys
 * @param outside whether the model said that it knows no such picture; empty where it cannot tell
 * @param caption if one was asked for
 * @param report if one was asked for
 */
public record Examined(
        long number,
        int arm,
        List<Reply> replies,
        List<Spotted> spots,
        Optional<Boolean> outside,
        Optional<Written> caption,
        Optional<Written> report) {
    public Examined {
        replies = List.copyOf(replies);
        spots = List.copyOf(spots);
    }
}
