package dragonfly.model.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A byte-level BPE tokenizer as a checkpoint's {@code tokenizer.json} describes it: text into ids
 * and ids into text, id for id as the reference's library does.
 *
 * <p>Immutable; may be used from any thread.
 */
public final class Tokenizer {
    private final Vocabulary vocabulary;
    private final BytePairs pairs;
    private final PreTokenizer pieces;
    private final AddedTokens added;
    private final int[] start;

    Tokenizer(
            Vocabulary vocabulary,
            BytePairs pairs,
            PreTokenizer pieces,
            AddedTokens added,
            int[] start) {
        this.vocabulary = vocabulary;
        this.pairs = pairs;
        this.pieces = pieces;
        this.added = added;
        this.start = start;
    }

    /**
     * Reads a tokenizer. Nothing is guessed: a file with a part that this class does not know is
     * refused.
     *
     * @throws TokenizerException with a sentence that names what is damaged or not supported
     */
    public static Tokenizer read(Path tokenizerJson) throws TokenizerException {
        return TokenizerAssembly.of(TokenizerFile.read(tokenizerJson));
    }

    /**
     * The ids of a text with what the file puts in front of every text, usually the begin-of-text
     * token. Names of special tokens inside the text become their ids: for text of our own making,
     * not for a user's.
     *
     * <p>A surrogate without its partner, which is no character, counts as U+FFFD.
     */
    public int[] encode(String text) {
        IntStream.Builder ids = IntStream.builder();
        Arrays.stream(start).forEach(ids);
        encode(text, ids);
        return ids.build().toArray();
    }

    /** The same without anything in front. */
    public int[] encodeWithoutBos(String text) {
        IntStream.Builder ids = IntStream.builder();
        encode(text, ids);
        return ids.build().toArray();
    }

    /** The ids of a user's text: names of special tokens in it are text like any other. */
    public int[] encodePlain(String text) {
        IntStream.Builder ids = IntStream.builder();
        added.splitPlain(wellFormed(text), between -> encodePieces(between, ids), ids::add);
        return ids.build().toArray();
    }

    private void encode(String text, IntStream.Builder ids) {
        added.split(wellFormed(text), between -> encodePieces(between, ids), ids::add);
    }

    private void encodePieces(String text, IntStream.Builder ids) {
        pieces.split(text, piece -> pairs.encode(piece.getBytes(StandardCharsets.UTF_8), ids));
    }

    private static String wellFormed(String text) {
        boolean broken =
                text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
        if (!broken) {
            return text;
        }
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What the file puts in front of every text; a new array, empty for nothing. */
    int[] start() {
        return start.clone();
    }

    /**
     * The text of some ids, special tokens by their names, without any clean-up. Bytes that are no
     * UTF-8 become U+FFFD. An id that has no token adds nothing, as in the reference: an embedding
     * table may have more rows than the tokenizer has tokens.
     *
     * @throws IllegalArgumentException if an id is negative
     */
    public String decode(int[] ids) {
        return decode(IntStream.of(ids));
    }

    /** The same without special tokens. */
    public String decodeSkippingSpecial(int[] ids) {
        return decode(IntStream.of(ids).filter(id -> !isSpecial(id)));
    }

    private String decode(IntStream ids) {
        StringBuilder text = new StringBuilder();
        Utf8Text utf8 = new Utf8Text();
        ids.forEach(id -> append(id, utf8, text));
        utf8.finish(text);
        return text.toString();
    }

    /** Appends the characters that an id completes. */
    void append(int id, Utf8Text utf8, StringBuilder text) {
        if (id < 0) {
            throw new IllegalArgumentException("There is no token " + id);
        }
        if (vocabulary.knows(id)) {
            vocabulary.append(id, utf8, text);
        }
    }

    /** The reference's clean-up of decoded text: no blank before a stop or a contraction. */
    public static String cleanUp(String text) {
        return CleanUp.of(text);
    }

    /** The id of a token, given as the file writes it. */
    public OptionalInt id(String token) {
        Map<String, Integer> names = added.ids();
        return names.containsKey(token)
                ? OptionalInt.of(names.getOrDefault(token, -1))
                : vocabulary.id(token);
    }

    /**
     * A token as the file writes it.
     *
     * @throws IllegalArgumentException if the id has no token
     */
    public String token(int id) {
        if (!vocabulary.knows(id)) {
            throw new IllegalArgumentException("There is no token " + id);
        }
        return vocabulary.token(id);
    }

    /** Whether an id stands for a control token and not for text. */
    public boolean isSpecial(int id) {
        return added.isSpecial(id);
    }

    /** One more than the highest id: the rows that an embedding table must have. */
    public int vocabularySize() {
        return vocabulary.size();
    }
}
