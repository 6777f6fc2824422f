package dragonfly.training.data;

import dragonfly.training.model.PackedText;
import dragonfly.training.tensor.Tensors;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces packed behind their images, with what the loss and the judge need.
 *
 * @param text the decoder's input; its rows are the places in front of answer tokens
 * @param targets the token that follows each row
 * @param weights how much each row counts
 * @param spans the rows of each answer
 */
public record Packed(PackedText text, long[] targets, float[] weights, List<Span> spans) {
    /** A caption's or report's token counts this much beside a short answer's. */
    private static final float LONG_WEIGHT = 0.4f;

    public Packed {
        spans = List.copyOf(spans);
    }

    /**
     * The rows of one answer.
     *
     * @param image the row of the batch
     * @param from first row
     * @param to behind the last row
     */
    public record Span(int image, int from, int to, Instruction instruction) {}

    /**
     * Lays pieces one behind the other, a list for each image of the batch. Native memory belongs
     * to the caller's scope.
     */
    public static Packed of(List<List<TextPiece>> images) {
        int length = 1;
        for (List<TextPiece> pieces : images) {
            length = Math.max(length, pieces.stream().mapToInt(TextPiece::length).sum());
        }
        Layout layout = new Layout(images.size(), length);
        for (int image = 0; image < images.size(); image++) {
            layout.row(image, images.get(image));
        }
        return layout.packed();
    }

    /** Arrays that are filled piece by piece. */
    private static final class Layout {
        private final int batch;
        private final int length;
        private final long[] ids;
        private final long[] positions;
        private final long[] segments;
        private final List<Long> rows = new ArrayList<>();
        private final List<Long> targets = new ArrayList<>();
        private final List<Float> weights = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();

        Layout(int batch, int length) {
            this.batch = batch;
            this.length = length;
            ids = new long[batch * length];
            positions = new long[batch * length];
            segments = new long[batch * length];
        }

        void row(int image, List<TextPiece> pieces) {
            int at = image * length;
            int segment = 1;
            for (TextPiece piece : pieces) {
                for (int i = 0; i < piece.length(); i++) {
                    ids[at + i] = piece.ids()[i];
                    positions[at + i] = i;
                    segments[at + i] = segment;
                }
                for (TextPiece.Answer answer : piece.answers()) {
                    answer(image, at, piece, answer);
                }
                at += piece.length();
                segment++;
            }
            // The rest of the row is segment 0, which sees the prefix and itself and is not asked.
        }

        private void answer(int image, int at, TextPiece piece, TextPiece.Answer answer) {
            int first = rows.size();
            boolean isShort = answer.instruction().form() == Form.QUESTION;
            for (int i = answer.from(); i < answer.to(); i++) {
                rows.add((long) at + i - 1);
                targets.add((long) piece.ids()[i]);
                weights.add(isShort ? 1 : LONG_WEIGHT);
            }
            spans.add(new Span(image, first, rows.size(), answer.instruction()));
        }

        Packed packed() {
            long[] wanted = rows.stream().mapToLong(Long::longValue).toArray();
            float[] shares = new float[weights.size()];
            for (int i = 0; i < shares.length; i++) {
                shares[i] = weights.get(i);
            }
            return new Packed(
                    new PackedText(
                            Tensors.of(ids, batch, length),
                            Tensors.of(positions, batch, length),
                            Tensors.of(segments, batch, length),
                            Tensors.of(wanted, wanted.length)),
                    targets.stream().mapToLong(Long::longValue).toArray(),
                    shares,
                    spans);
        }
    }
}
