package dragonfly.training.text;

import dragonfly.model.text.ByteAlphabet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns byte-pair merges (Sennrich and others, 2016) over pieces that Llama 3's pattern cuts. The
 * same corpus always gives the same merges: of pairs equally frequent the first by their characters
 * is taken.
 */
public final class BytePairTrainer {
    /** Llama 3's pattern, as its tokenizer.json has it. */
    static final String PATTERN =
            "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}|"
                    + " ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

    /** A pair that occurs but once is no regularity. */
    private static final int LEAST = 2;

    private static final Pattern PIECES =
            Pattern.compile(PATTERN, Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE);

    private BytePairTrainer() {}

    /**
     * A merge of two tokens, in the byte alphabet.
     *
     * @param left the first
     * @param right the second
     */
    public record Merge(String left, String right) {
        /** The token that they become. */
        public String both() {
            return left + right;
        }

        private static final Comparator<Merge> ORDER =
                Comparator.comparing(Merge::left).thenComparing(Merge::right);
    }

    /** A piece of text and how often it occurs. */
    private static final class Word {
        private final int count;
        private final List<String> tokens;

        Word(String piece, int count) {
            this.count = count;
            this.tokens = new ArrayList<>();
            for (byte value : piece.getBytes(StandardCharsets.UTF_8)) {
                tokens.add(ByteAlphabet.character(value));
            }
        }

        void merge(Merge merge) {
            for (int i = 0; i + 1 < tokens.size(); i++) {
                if (tokens.get(i).equals(merge.left()) && tokens.get(i + 1).equals(merge.right())) {
                    tokens.set(i, merge.both());
                    tokens.remove(i + 1);
                }
            }
        }
    }

    /**
     * Learns merges.
     *
     * @param corpus texts; one that matters more stands in it more often
     * @param most how many merges at most
     */
    public static List<Merge> learn(List<String> corpus, int most) {
        List<Word> words = words(corpus);
        List<Merge> merges = new ArrayList<>();
        while (merges.size() < most) {
            Map<Merge, Integer> counts = new HashMap<>();
            for (Word word : words) {
                for (int i = 0; i + 1 < word.tokens.size(); i++) {
                    counts.merge(
                            new Merge(word.tokens.get(i), word.tokens.get(i + 1)),
                            word.count,
                            Integer::sum);
                }
            }
            Merge best = null;
            int bestCount = LEAST - 1;
            for (Map.Entry<Merge, Integer> entry : counts.entrySet()) {
                int count = entry.getValue();
                if (count > bestCount
                        || (count == bestCount
                                && best != null
                                && Merge.ORDER.compare(entry.getKey(), best) < 0)) {
                    best = entry.getKey();
                    bestCount = count;
                }
            }
            if (best == null) {
                break;
            }
            merges.add(best);
            for (Word word : words) {
                word.merge(best);
            }
        }
        return merges;
    }

    private static List<Word> words(List<String> corpus) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String text : corpus) {
            Matcher matcher = PIECES.matcher(text);
            while (matcher.find()) {
                counts.merge(matcher.group(), 1, Integer::sum);
            }
        }
        List<Word> words = new ArrayList<>();
        counts.forEach((piece, count) -> words.add(new Word(piece, count)));
        return words;
    }
}
