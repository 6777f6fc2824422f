package dragonfly.evaluation.metrics;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/** Whether a closed question was answered rightly. */
public final class ClosedAnswer {
    private static final String YES = "yes";
    private static final String NO = "no";

    private ClosedAnswer() {}

    /**
     * By whole words: of a question of yes or no the first of these words must be the right one; of
     * another the expected words must stand in the answer in one run.
     */
    public static boolean right(String answer, String expected) {
        List<String> given = VqaWords.of(answer);
        List<String> wanted = VqaWords.of(expected);
        if (wanted.equals(List.of(YES)) || wanted.equals(List.of(NO))) {
            return given.stream()
                    .filter(word -> word.equals(YES) || word.equals(NO))
                    .findFirst()
                    .map(wanted.getFirst()::equals)
                    .orElse(false);
        }
        return !wanted.isEmpty() && Collections.indexOfSubList(given, wanted) >= 0;
    }

    /**
     * As LLaVA-Med counts, which is generous: by parts of words, so that "normal" says no, and with
     * an answer of yes or no that is wrong left out of the count.
     *
     * @return 1 for right, 0 for wrong, empty for not counted
     */
    public static OptionalInt byLlavaMed(String answer, String expected) {
        String given = VqaWords.joined(answer);
        if (!given.contains(YES) && !given.contains(NO)) {
            return OptionalInt.of(0);
        }
        return given.contains(VqaWords.joined(expected)) ? OptionalInt.of(1) : OptionalInt.empty();
    }
}
