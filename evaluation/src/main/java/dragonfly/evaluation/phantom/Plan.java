package dragonfly.evaluation.phantom;

import dragonfly.phantom.text.QuestionType;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is asked of a model.
 *
 * @param firstSeed number of the first phantom, 0 or more
 * @param count phantoms, at least 1; their numbers follow each other
 * @param arms the selections under which each is asked about, at least one
 * @param types the questions that are asked
 * @param wording how they are put
 * @param captions of so many phantoms, the first ones, a caption is asked for
 * @param reports of so many phantoms a report
 */
public record Plan(
        long firstSeed,
        int count,
        List<Arm> arms,
        Set<QuestionType> types,
        Wording wording,
        int captions,
        int reports) {
    /** Training draws from 1,000,000 on and judges itself from 900,000,000 on: here is neither. */
    public static final long FRESH = 500_000_000;

    /** How a question is put. */
    public enum Wording {
        /** In one of its wordings, by lot of the phantom's number. */
        ONE,
        /** In each of its wordings. */
        ALL
    }

    public Plan {
        if (firstSeed < 0 || count < 1 || firstSeed > Long.MAX_VALUE - count) {
            throw new IllegalArgumentException("There are no such phantoms");
        }
        if (arms.isEmpty()) {
            throw new IllegalArgumentException("At least one selection is needed");
        }
        if (captions < 0 || reports < 0) {
            throw new IllegalArgumentException("Fewer than no texts cannot be asked for");
        }
        arms = List.copyOf(arms);
        EnumSet<QuestionType> ordered = EnumSet.noneOf(QuestionType.class);
        ordered.addAll(types);
        types = Collections.unmodifiableSet(ordered);
        captions = Math.min(captions, count);
        reports = Math.min(reports, count);
    }

    /** The question with a name. */
    public static Optional<QuestionType> type(String id) {
        return Stream.of(QuestionType.values()).filter(type -> type.id().equals(id)).findFirst();
    }
}
