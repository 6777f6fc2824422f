package dragonfly.model.vision;

import java.util.ArrayList;
import java.util.List;

/**
 * The image part of the decoder's input (Eq. 3): for every kept sub-image its tokens and then one
 * newline token, in the order low, medium, kept high.
 *
 * @param embeddings positions × width, row-major
 * @param positions all of them
 * @param newlinePositions where the newline tokens stand
 */
public record ImagePart(float[] embeddings, int positions, List<Integer> newlinePositions) {
    public ImagePart {
        newlinePositions = List.copyOf(newlinePositions);
    }

    /**
     * Lays kept sub-images one behind the other.
     *
     * @param kept the sub-images, in the decoder's order
     * @param newline embedding of the newline token
     */
    public static ImagePart of(List<VisualTokens> kept, float[] newline) {
        int width = newline.length;
        int positions = kept.stream().mapToInt(tokens -> tokens.count() + 1).sum();
        float[] embeddings = new float[Math.multiplyExact(positions, width)];
        List<Integer> newlines = new ArrayList<>(kept.size());
        int at = 0;
        for (VisualTokens tokens : kept) {
            System.arraycopy(tokens.tokens(), 0, embeddings, at * width, tokens.count() * width);
            at += tokens.count();
            System.arraycopy(newline, 0, embeddings, at * width, width);
            newlines.add(at++);
        }
        return new ImagePart(embeddings, positions, newlines);
    }
}
