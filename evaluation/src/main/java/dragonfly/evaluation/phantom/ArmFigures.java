package dragonfly.evaluation.phantom;

import dragonfly.evaluation.metrics.Meteor;
import dragonfly.evaluation.metrics.Rate;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.text.QuestionType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of one arm.
 *
 * @param types in the order of the types; only those that were asked
 * @param spots kept shares of small findings and of decoys
 * @param warned phantoms of which the model said that it knows no such picture; of none where it
 *     cannot tell
 * @param captions if any were asked for
 * @param reports if any were asked for
 */
public record ArmFigures(
        Arm arm,
        List<TypeFigures> types,
        Map<FindingType, Rate> spots,
        Rate warned,
        Optional<TextFigures> captions,
        Optional<TextFigures> reports) {
    public ArmFigures {
        types = List.copyOf(types);
        spots = Map.copyOf(spots);
    }

    /**
     * The figures of every arm, in their order.
     *
     * @param meteor its program, where it is here
     * @throws IOException if METEOR's program fails
     */
    public static List<ArmFigures> of(Examination examination, Optional<Meteor> meteor)
            throws IOException {
        List<ArmFigures> all = new ArrayList<>();
        List<Arm> arms = examination.plan().arms();
        for (int arm = 0; arm < arms.size(); arm++) {
            all.add(of(arms.get(arm), examination.of(arm), meteor));
        }
        return all;
    }

    private static ArmFigures of(Arm arm, List<Examined> results, Optional<Meteor> meteor)
            throws IOException {
        Map<QuestionType, List<Reply>> replies =
                results.stream()
                        .flatMap(result -> result.replies().stream())
                        .collect(
                                Collectors.groupingBy(
                                        Reply::type,
                                        () -> new EnumMap<>(QuestionType.class),
                                        Collectors.toList()));
        Map<FindingType, Rate> spots = new EnumMap<>(FindingType.class);
        Rate warned = new Rate(0, 0);
        for (Examined result : results) {
            for (Spotted spot : result.spots()) {
                Rate before = spots.getOrDefault(spot.type(), new Rate(0, 0));
                spots.put(spot.type(), before.and(spot.kept()));
            }
            if (result.outside().isPresent()) {
                warned = warned.and(result.outside().get());
            }
        }
        return new ArmFigures(
                arm,
                replies.entrySet().stream()
                        .map(each -> TypeFigures.of(each.getKey(), each.getValue()))
                        .toList(),
                spots,
                warned,
                TextFigures.of(
                        results.stream().flatMap(result -> result.caption().stream()).toList(),
                        meteor),
                TextFigures.of(
                        results.stream().flatMap(result -> result.report().stream()).toList(),
                        meteor));
    }

    /** Mean accuracy over the types for which something holds. */
    public Mean accuracy(Predicate<QuestionType> which) {
        return Mean.of(
                types.stream()
                        .filter(figures -> which.test(figures.type()))
                        .map(TypeFigures::right)
                        .toList());
    }

    /** Mean over all types. */
    public Mean accuracy() {
        return accuracy(type -> true);
    }

    /** Mean over the types that need the high level. */
    public Mean highAccuracy() {
        return accuracy(QuestionType::needsHigh);
    }

    /** Mean over the types that do not. */
    public Mean coarseAccuracy() {
        return accuracy(type -> !type.needsHigh());
    }

    /** Mean over the types that are answered by yes or no. */
    public Mean closedAccuracy() {
        return accuracy(QuestionType::closed);
    }

    /** Mean F1 of the words over the other types; no number of no types. */
    public double openTokenF1() {
        return types.stream()
                .filter(figures -> !figures.type().closed())
                .mapToDouble(TypeFigures::tokenF1)
                .average()
                .orElse(Double.NaN);
    }

    /** Share of the small findings whose centre lies in a kept sub-image, each finding alike. */
    public Rate hits() {
        return together(FindingType::small);
    }

    /** The same of the decoys. */
    public Rate decoys() {
        return together(FindingType::decoy);
    }

    private Rate together(Predicate<FindingType> which) {
        return Stream.of(FindingType.values())
                .filter(which)
                .flatMap(type -> Stream.ofNullable(spots.get(type)))
                .reduce(new Rate(0, 0), Rate::with);
    }
}
