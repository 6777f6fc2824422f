package dragonfly.model.text;

import java.util.stream.IntStream;

/**
 * Byte-pair encoding of one piece of text: its bytes are tokens at first, then the neighbours with
 * the most preferred merge become one until none is left. The time is n log n, so a single word of
 * a hundred thousand letters does no harm.
 *
 * <p>Immutable; may be used from any thread.
 */
final class BytePairs {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Vocabulary vocabulary;
    private final Merges merges;
    private final boolean ignoreMerges;
    private final int[] byteTokens;

    /**
     * Keeps what a model consists of.
     *
     * @param ignoreMerges whether a piece that is itself a token is that token, even if no merge
     *     leads there
     * @param byteTokens the token of each byte value
     */
    BytePairs(Vocabulary vocabulary, Merges merges, boolean ignoreMerges, int[] byteTokens) {
        this.vocabulary = vocabulary;
        this.merges = merges;
        this.ignoreMerges = ignoreMerges;
        this.byteTokens = byteTokens;
    }

    /** Appends the tokens of a piece, given as its UTF-8 bytes, at least one. */
    void encode(byte[] piece, IntStream.Builder ids) {
        if (ignoreMerges) {
            int whole = vocabulary.find(piece, 0, piece.length);
            if (whole >= 0) {
                ids.add(whole);
                return;
            }
        }
        new Chain(piece).merge(ids);
    }

    /** The tokens of one piece as a linked list over their first bytes' positions. */
    private final class Chain {
        private final int[] tokens;

        /** Position of the next token; the length of the piece behind the last. */
        private final int[] next;

        private final int[] previous;

        /** Rank of the merge of a token with the next; {@link #NEVER} for none. */
        private final int[] ranks;

        private final LongQueue queue = new LongQueue();

        Chain(byte[] piece) {
            int length = piece.length;
            tokens = new int[length];
            next = new int[length];
            previous = new int[length];
            ranks = new int[length];
            for (int i = 0; i < length; i++) {
                tokens[i] = byteTokens[piece[i] & 0xFF];
                next[i] = i + 1;
                previous[i] = i - 1;
            }
            for (int i = 0; i < length; i++) {
                offer(i);
            }
        }

        void merge(IntStream.Builder ids) {
            while (!queue.isEmpty()) {
                long best = queue.remove();
                int at = (int) best;
                // An entry whose tokens have changed since is out of date.
                if (ranks[at] == (int) (best >>> 32)) {
                    join(at);
                }
            }
            for (int at = 0; at < tokens.length; at = next[at]) {
                ids.add(tokens[at]);
            }
        }

        private void join(int at) {
            int gone = next[at];
            tokens[at] = merges.result(merges.find(tokens[at], tokens[gone]));
            next[at] = next[gone];
            ranks[gone] = NEVER;
            if (next[at] < tokens.length) {
                previous[next[at]] = at;
            }
            offer(at);
            if (previous[at] >= 0) {
                offer(previous[at]);
            }
        }

        /** Notes how a token would merge with the next. Of equal ranks the leftmost comes first. */
        private void offer(int at) {
            int place = next[at] < tokens.length ? merges.find(tokens[at], tokens[next[at]]) : -1;
            ranks[at] = place < 0 ? NEVER : merges.rank(place);
            if (place >= 0) {
                queue.add((long) ranks[at] << 32 | at);
            }
        }
    }
}
