package dragonfly.training.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What can be said of a whole picture: every answer to every question that does not need the high
 * level. The encoder's summary of the low sub-image learns to tell them apart, as a caption would
 * have it.
 */
public final class Phrases {
    private static final int MOST_ANSWERS = 12;

    private final Map<String, List<String>> answers = new TreeMap<>();
    private final Map<String, Integer> starts = new TreeMap<>();
    private int count;

    /**
     * Collects the phrases of some examples.
     *
     * @param examples how many, from the first on
     */
    public Phrases(ExampleSource source, long first, int examples) {
        Map<String, TreeSet<String>> seen = new TreeMap<>();
        for (int i = 0; i < examples; i++) {
            for (Instruction instruction : source.truth(first + i).instructions()) {
                if (counts(instruction)) {
                    seen.computeIfAbsent(instruction.type(), _ -> new TreeSet<>())
                            .add(instruction.answer());
                }
            }
        }
        seen.forEach(
                (type, found) -> {
                    if (found.size() <= MOST_ANSWERS) {
                        answers.put(type, new ArrayList<>(found));
                        starts.put(type, count);
                        count += found.size();
                    }
                });
    }

    private static boolean counts(Instruction instruction) {
        return instruction.form() == Form.QUESTION && !instruction.needsHigh();
    }

    /** Number of phrases. */
    public int count() {
        return count;
    }

    /**
     * Writes what is true of an example.
     *
     * @param targets set to 1 where a phrase is true
     * @param weights set to 1 for every phrase whose question can be asked of the example
     * @param offset of the first phrase in both
     */
    public void fill(Truth truth, float[] targets, float[] weights, int offset) {
        for (Instruction instruction : truth.instructions()) {
            List<String> possible = answers.get(instruction.type());
            Integer start = starts.get(instruction.type());
            if (possible == null || start == null || !counts(instruction)) {
                continue;
            }
            int answer = possible.indexOf(instruction.answer());
            for (int i = 0; i < possible.size(); i++) {
                weights[offset + start + i] = 1;
                targets[offset + start + i] = i == answer ? 1 : 0;
            }
        }
    }
}
