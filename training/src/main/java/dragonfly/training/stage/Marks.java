package dragonfly.training.stage;

import dragonfly.training.data.Form;
import dragonfly.training.data.Instruction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores by type of question and hit rates by type of finding.
 *
 * @param types of questions, captions and reports, by name
 * @param hits the part of small findings whose sub-image was kept, by type of finding
 */
public record Marks(List<TypeMark> types, Map<String, Double> hits) {
    public Marks {
        types = List.copyOf(types);
        hits = Map.copyOf(hits);
    }

    /**
     * One type of question.
     *
     * @param asked how often
     * @param exact the part of answers that were right to the letter
     * @param majority the part that the most frequent answer alone would have got right
     */
    public record TypeMark(
            String type, Form form, boolean needsHigh, int asked, double exact, double majority) {}

    /** The mean over the types of questions. */
    public double all() {
        return mean(types.stream().filter(t -> t.form() == Form.QUESTION).toList());
    }

    /** The mean over those that need the high level. */
    public double high() {
        return mean(
                types.stream().filter(t -> t.form() == Form.QUESTION && t.needsHigh()).toList());
    }

    /** The mean over those that do not. */
    public double coarse() {
        return mean(
                types.stream().filter(t -> t.form() == Form.QUESTION && !t.needsHigh()).toList());
    }

    /** The mean of the hit rates. */
    public double hit() {
        return hits.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double mean(List<TypeMark> some) {
        return some.stream().mapToDouble(TypeMark::exact).average().orElse(0);
    }

    /** Counts answers and spots. */
    static final class Counter {
        private static final class Tally {
            private final Form form;
            private final boolean needsHigh;
            private int asked;
            private int right;
            private final Map<String, Integer> answers = new TreeMap<>();

            Tally(Instruction first) {
                form = first.form();
                needsHigh = first.needsHigh();
            }
        }

        private final Map<String, Tally> tallies = new TreeMap<>();
        private final Map<String, int[]> spots = new TreeMap<>();

        void answer(Instruction instruction, boolean right) {
            Tally tally = tallies.computeIfAbsent(instruction.type(), _ -> new Tally(instruction));
            tally.asked++;
            tally.right += right ? 1 : 0;
            tally.answers.merge(instruction.answer(), 1, Integer::sum);
        }

        void spot(String type, boolean kept) {
            int[] counts = spots.computeIfAbsent(type, _ -> new int[2]);
            counts[0]++;
            counts[1] += kept ? 1 : 0;
        }

        Marks marks() {
            List<TypeMark> types = new ArrayList<>();
            tallies.forEach(
                    (type, tally) -> {
                        int most =
                                tally.answers.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .max()
                                        .orElse(0);
                        types.add(
                                new TypeMark(
                                        type,
                                        tally.form,
                                        tally.needsHigh,
                                        tally.asked,
                                        (double) tally.right / tally.asked,
                                        (double) most / tally.asked));
                    });
            Map<String, Double> hits = new TreeMap<>();
            spots.forEach((type, counts) -> hits.put(type, (double) counts[1] / counts[0]));
            return new Marks(types, hits);
        }
    }
}
