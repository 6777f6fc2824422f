package dragonfly.app.strip;

import dragonfly.app.overlay.Mark;

/**
 * One sub-image of the strip.
 *
 * @param subImage its index in the model's batch
 * @param tile its index in the high grid; -1 for low and medium
 * @param name "low", "med 2", or chooser and rank of a high one ("2·1")
 * @param note its score for the screen, or ""
 * @param mark what became of it; low and medium are always kept
 */
record Piece(int subImage, int tile, String name, String note, Mark mark) {
    /** Whether it is a high sub-image, which a reader may pin or drop. */
    boolean high() {
        return tile >= 0;
    }
}
