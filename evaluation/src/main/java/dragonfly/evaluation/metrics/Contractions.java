package dragonfly.evaluation.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Contractions that were written without their apostrophe: "isnt" is "isn't". */
final class Contractions {
    private static final List<String> BEFORE_NOT =
            List.of(
                    "ai", "are", "ca", "could", "did", "does", "do", "had", "has", "have", "is",
                    "might", "must", "need", "ought", "sha", "should", "was", "were", "wo",
                    "would");

    private static final List<String> BEFORE_HAVE =
            List.of(
                    "could", "might", "must", "not", "should", "they", "we", "what", "where", "who",
                    "would", "you");

    private static final List<String> BEFORE_IS =
            List.of(
                    "he",
                    "how",
                    "somebody",
                    "someone",
                    "that",
                    "there",
                    "what",
                    "when",
                    "where",
                    "who",
                    "why");

    private static final List<String> BEFORE_WILL =
            List.of(
                    "how",
                    "it",
                    "somebody",
                    "someone",
                    "something",
                    "they",
                    "what",
                    "who",
                    "why",
                    "you");

    private static final List<String> BEFORE_ARE = List.of("there", "they", "what", "why", "you");

    private static final List<String> BEFORE_HAD =
            List.of(
                    "he",
                    "how",
                    "it",
                    "someone",
                    "something",
                    "there",
                    "they",
                    "where",
                    "who",
                    "you");

    private static final Map<String, String> RESTORED = restored();

    private Contractions() {}

    /** The word with its apostrophe if it lacks one, else the word itself. */
    static String restored(String word) {
        return RESTORED.getOrDefault(word, word);
    }

    private static Map<String, String> restored() {
        Map<String, String> all = new HashMap<>();
        put(all, BEFORE_NOT, "n't");
        put(all, BEFORE_HAVE, "'ve");
        put(all, BEFORE_IS, "'s");
        put(all, BEFORE_WILL, "'ll");
        put(all, BEFORE_ARE, "'re");
        put(all, BEFORE_HAD, "'d");
        all.put("oclock", "o'clock");
        all.put("maam", "ma'am");
        all.put("yall", "y'all");
        all.put("twas", "'twas");
        return Map.copyOf(all);
    }

    private static void put(Map<String, String> all, List<String> stems, String ending) {
        stems.forEach(stem -> all.put(stem + ending.replace("'", ""), stem + ending));
    }
}
