package dragonfly.evaluation.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An answer in the form in which visual question answering compares it (Antol and others, 2015):
 * lower case, without punctuation and articles, numbers up to ten as digits, contractions with
 * their apostrophe.
 */
public final class VqaWords {
    private static final List<String> MARKS =
            List.of(
                    ";", "/", "[", "]", "\"", "{", "}", "(", ")", "=", "+", "\\", "_", "-", ">",
                    "<", "@", "`", ",", "?", "!");

    private static final Pattern COMMA_IN_NUMBER = Pattern.compile("\\d,\\d");
    private static final Pattern FULL_STOP = Pattern.compile("\\.(?!\\d)");

    /** The reference hands a flag over where the most replacements belong; its value is this. */
    private static final int MOST_FULL_STOPS = 32;

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private static final Map<String, String> NUMBERS =
            Map.ofEntries(
                    Map.entry("none", "0"),
                    Map.entry("zero", "0"),
                    Map.entry("one", "1"),
                    Map.entry("two", "2"),
                    Map.entry("three", "3"),
                    Map.entry("four", "4"),
                    Map.entry("five", "5"),
                    Map.entry("six", "6"),
                    Map.entry("seven", "7"),
                    Map.entry("eight", "8"),
                    Map.entry("nine", "9"),
                    Map.entry("ten", "10"));

    private VqaWords() {}

    /** The words of an answer that count. */
    public static List<String> of(String answer) {
        List<String> words = new ArrayList<>();
        String plain = withoutFullStops(withoutMarks(answer)).toLowerCase(Locale.ROOT);
        for (String word : plain.strip().split("\\s+", -1)) {
            String counted = NUMBERS.getOrDefault(word, word);
            if (!counted.isEmpty() && !ARTICLES.contains(counted)) {
                words.add(Contractions.restored(counted));
            }
        }
        return words;
    }

    /** The same with single spaces between them. */
    public static String joined(String answer) {
        return String.join(" ", of(answer));
    }

    /**
     * Removes a mark that stands beside a space anywhere, or any where a number has a comma;
     * elsewhere the mark becomes a space.
     */
    private static String withoutMarks(String text) {
        boolean number = COMMA_IN_NUMBER.matcher(text).find();
        String plain = text;
        for (String mark : MARKS) {
            boolean loose = number || text.contains(mark + " ") || text.contains(" " + mark);
            plain = plain.replace(mark, loose ? "" : " ");
        }
        return plain;
    }

    private static String withoutFullStops(String text) {
        int[] replaced = {0};
        return FULL_STOP
                .matcher(text)
                .replaceAll(stop -> replaced[0]++ < MOST_FULL_STOPS ? "" : stop.group());
    }
}
