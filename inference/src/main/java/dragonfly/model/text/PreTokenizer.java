package dragonfly.model.text;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into the pieces that are encoded each for itself: one or more regular expressions, of
 * which each match and each stretch between matches is a piece ("Split", "Isolated"), and then the
 * step to bytes ("ByteLevel").
 *
 * <p>Immutable; may be used from any thread.
 */
final class PreTokenizer {
    /** The pattern that a ByteLevel step brings along when {@code use_regex} is set (GPT-2's). */
    private static final String GPT2 =
            "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";

    private final List<Pattern> splits;

    private PreTokenizer(List<Pattern> splits) {
        this.splits = List.copyOf(splits);
    }

    /**
     * Reads the steps of the cut.
     *
     * @param node the file's {@code pre_tokenizer}
     */
    static PreTokenizer of(JsonNode node) throws TokenizerException {
        List<JsonNode> steps = new ArrayList<>();
        if (Checks.type(node).equals("Sequence")) {
            node.path("pretokenizers").forEach(steps::add);
        } else {
            steps.add(node);
        }
        String last = steps.isEmpty() ? "" : Checks.type(steps.getLast());
        if (!last.equals("ByteLevel")) {
            throw unsupported("the last step \"" + last + "\" instead of \"ByteLevel\"");
        }
        List<Pattern> splits = new ArrayList<>();
        for (JsonNode step : steps.subList(0, steps.size() - 1)) {
            if (!Checks.type(step).equals("Split")) {
                throw unsupported("a step of the kind \"" + Checks.type(step) + "\"");
            }
            splits.add(split(step));
        }
        byteLevel(steps.getLast(), splits);
        return new PreTokenizer(splits);
    }

    private static Pattern split(JsonNode step) throws TokenizerException {
        if (!step.path("behavior").asText().equals("Isolated")
                || step.path("invert").asBoolean(false)) {
            throw unsupported("a split that is not \"Isolated\"");
        }
        JsonNode pattern = step.path("pattern");
        if (pattern.path("String").isTextual()) {
            return Pattern.compile(Pattern.quote(pattern.path("String").asText()));
        }
        if (!pattern.path("Regex").isTextual()) {
            throw unsupported("a split without a pattern");
        }
        return SplitPattern.compile(pattern.path("Regex").asText());
    }

    private static void byteLevel(JsonNode step, List<Pattern> splits) throws TokenizerException {
        if (step.path("add_prefix_space").asBoolean(false)) {
            throw unsupported("the option add_prefix_space");
        }
        if (step.path("use_regex").asBoolean(true)) {
            splits.add(SplitPattern.compile(GPT2));
        }
    }

    private static TokenizerException unsupported(String what) {
        return new TokenizerException(
                "The tokenizer's way of cutting text has " + what + ", which is not supported.");
    }

    /** Hands over the pieces of a text in order, none of them empty. */
    void split(String text, Consumer<String> pieces) {
        String seen = YoungCharacters.masked(text);
        split(text, seen, 0, text.length(), 0, pieces);
    }

    private void split(
            String text, String seen, int from, int to, int step, Consumer<String> pieces) {
        if (from == to) {
            return;
        }
        if (step == splits.size()) {
            pieces.accept(text.substring(from, to));
            return;
        }
        // A region's ends are the text's ends to a pattern, as if it were given the piece alone.
        Matcher matcher = splits.get(step).matcher(seen).region(from, to);
        int done = from;
        while (matcher.find()) {
            split(text, seen, done, matcher.start(), step + 1, pieces);
            split(text, seen, matcher.start(), matcher.end(), step + 1, pieces);
            done = matcher.end();
        }
        split(text, seen, done, to, step + 1, pieces);
    }
}
