package dragonfly.app.assistant;

import dragonfly.app.overlay.LookFacts;
import dragonfly.app.overlay.Mark;
import dragonfly.app.overlay.TileName;
import dragonfly.app.words.Words;

import java.util.List;

/**
 * A line of the table of patches.
 *
 * @param tile index in the high level
 * @param name row and column, from 1
 * @param score for the medium sub-image that chose it, or before which it failed
 * @param chooser that medium sub-image, from 1
 * @param rank place by score with its chooser, from 1; 0 where it was not kept
 * @param mark what became of it
 */
record TileRow(int tile, String name, double score, int chooser, int rank, Mark mark) {
    /** All high sub-images in their order. */
    static List<TileRow> of(LookFacts facts) {
        return facts.tiles().stream()
                .map(
                        tile ->
                                new TileRow(
                                        tile.index(),
                                        TileName.of(tile.index(), facts.grids()),
                                        tile.score(),
                                        tile.chooser() + 1,
                                        tile.rank(),
                                        tile.mark()))
                .toList();
    }

    /** What became of it, in a word; "" where it was passed over. */
    String state() {
        return switch (mark) {
            case KEPT -> Words.of("tile.kept");
            case PINNED -> Words.of("tile.pinned");
            case DROPPED -> Words.of("tile.dropped");
            case NOT_KEPT -> "";
        };
    }
}
