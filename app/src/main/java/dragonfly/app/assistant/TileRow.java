package dragonfly.app.assistant;

import dragonfly.app.words.Words;
import dragonfly.model.picture.GridChoice;
import dragonfly.model.selection.KeptTile;
import dragonfly.model.selection.Scores;
import dragonfly.model.selection.Selection;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of the table of patches.
 *
 * @param tile index in the high level
 * @param name row and column, from 1
 * @param score for the medium sub-image that chose it or scores it best
 * @param chooser that medium sub-image, from 1
 * @param rank place by score with its chooser, from 1; 0 where it was not kept
 * @param state what became of it
 */
record TileRow(int tile, String name, double score, int chooser, int rank, State state) {
    /** What became of a patch. */
    enum State {
        KEPT,
        PINNED,
        DROPPED,
        PASSED;

        String text() {
            return switch (this) {
                case KEPT -> Words.of("tile.kept");
                case PINNED -> Words.of("tile.pinned");
                case DROPPED -> Words.of("tile.dropped");
                case PASSED -> "";
            };
        }
    }

    /** All high sub-images in their order. */
    static List<TileRow> of(GridChoice grids, Scores scores, Selection selection) {
        Map<Integer, KeptTile> kept = new HashMap<>();
        selection.kept().forEach(tile -> kept.put(tile.tile(), tile));
        List<TileRow> rows = new ArrayList<>();
        for (int tile = 0; tile < grids.high().count(); tile++) {
            KeptTile chosen = kept.get(tile);
            int chooser = chosen == null ? best(scores, tile) : chosen.chooser();
            rows.add(
                    new TileRow(
                            tile,
                            Selecting.name(tile, grids),
                            scores.at(chooser, tile),
                            chooser + 1,
                            chosen == null ? 0 : chosen.rank(),
                            state(selection, chosen, tile)));
        }
        return rows;
    }

    private static State state(Selection selection, @Nullable KeptTile chosen, int tile) {
        if (selection.settings().dropped().contains(tile)) {
            return State.DROPPED;
        }
        if (chosen == null) {
            return State.PASSED;
        }
        return chosen.pinned() ? State.PINNED : State.KEPT;
    }

    /**
     * The medium sub-image that scores a tile best; of equals the lower index, as in a selection.
     */
    private static int best(Scores scores, int tile) {
        int best = 0;
        for (int medium = 1; medium < scores.mediumCount(); medium++) {
            if (scores.at(medium, tile) > scores.at(best, tile)) {
                best = medium;
            }
        }
        return best;
    }
}
