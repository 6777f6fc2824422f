package dragonfly.model.text;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Ids and the bytes that they stand for, in both directions, in a few flat arrays: 128,000 tokens
 * take some 4 MB.
 *
 * <p>Immutable; may be read from any thread.
 */
final class Vocabulary {
    private static final int NONE = -1;

    /** All tokens' bytes one behind the other, by id. */
    private final byte[] bytes;

    /** Where an id's bytes begin; they end where the next one's begin. */
    private final int[] starts;

    /** Ids that have a token. */
    private final boolean[] known;

    /** Tokens with characters outside the byte alphabet, such as an added one with a blank. */
    private final Map<Integer, String> literal;

    /** Open hash table from bytes to id, of the tokens that merges can lead to. */
    private final int[] slots;

    /**
     * Lays all tokens out by id.
     *
     * @param model the model's tokens in the byte alphabet
     * @param added added tokens as plain text; where the model has the same id, it is the same
     *     token
     */
    Vocabulary(Map<String, Integer> model, Map<String, Integer> added) {
        int size = 0;
        for (Map<String, Integer> tokens : List.of(model, added)) {
            for (int id : tokens.values()) {
                size = Math.max(size, id + 1);
            }
        }
        byte[][] byId = new byte[size][];
        this.known = new boolean[size];
        this.literal = new HashMap<>();
        int[] reachable = new int[model.size()];
        int count = 0;
        for (Map.Entry<String, Integer> entry : model.entrySet()) {
            if (place(byId, entry.getKey(), entry.getValue())) {
                reachable[count++] = entry.getValue();
            }
        }
        for (Map.Entry<String, Integer> entry : added.entrySet()) {
            place(byId, entry.getKey(), entry.getValue());
        }
        this.starts = new int[size + 1];
        for (int id = 0; id < size; id++) {
            starts[id + 1] = starts[id] + (known[id] ? byId[id].length : 0);
        }
        this.bytes = new byte[starts[size]];
        for (int id = 0; id < size; id++) {
            if (known[id]) {
                System.arraycopy(byId[id], 0, bytes, starts[id], byId[id].length);
            }
        }
        this.slots = new int[HashTables.places(count)];
        Arrays.fill(slots, NONE);
        for (int i = 0; i < count; i++) {
            insert(reachable[i]);
        }
    }

    /** Notes a token; whether it is written in the byte alphabet, so that text can lead to it. */
    private boolean place(byte[][] byId, String token, int id) {
        byte @Nullable [] own = ByteAlphabet.bytes(token);
        byId[id] = own == null ? token.getBytes(StandardCharsets.UTF_8) : own;
        known[id] = true;
        if (own == null) {
            literal.put(id, token);
        }
        return own != null;
    }

    private void insert(int id) {
        slots[slot(bytes, starts[id], starts[id + 1])] = id;
    }

    /** The id of the token that stands for these bytes, or −1. */
    int find(byte[] text, int from, int to) {
        return slots[slot(text, from, to)];
    }

    /** The id of a token as the file writes it. */
    OptionalInt id(String token) {
        byte @Nullable [] own = ByteAlphabet.bytes(token);
        int id = own == null ? literalId(token) : find(own, 0, own.length);
        return id < 0 ? OptionalInt.empty() : OptionalInt.of(id);
    }

    private int literalId(String token) {
        for (Map.Entry<Integer, String> entry : literal.entrySet()) {
            if (entry.getValue().equals(token)) {
                return entry.getKey();
            }
        }
        return NONE;
    }

    /**
     * The slot that holds these bytes' token or, where there is none, the free one it would get.
     */
    private int slot(byte[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        // The low bits of such a hash are poor; the multiplication spreads them.
        int slot = (hash * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(slots.length));
        while (slots[slot] != NONE && !equal(slots[slot], text, from, to)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean equal(int id, byte[] text, int from, int to) {
        return Arrays.equals(bytes, starts[id], starts[id + 1], text, from, to);
    }

    /** Whether an id has a token. */
    boolean knows(int id) {
        return id >= 0 && id < known.length && known[id];
    }

    /** Feeds the bytes of an id into a text. */
    void append(int id, Utf8Text decoder, StringBuilder text) {
        for (int i = starts[id]; i < starts[id + 1]; i++) {
            decoder.add(bytes[i], text);
        }
    }

    /** A token as the file writes it. */
    String token(int id) {
        String plain = literal.get(id);
        return plain == null ? ByteAlphabet.token(bytes, starts[id], starts[id + 1]) : plain;
    }

    /** One more than the highest id. */
    int size() {
        return known.length;
    }
}
