package dragonfly.app.assistant;

import dragonfly.model.bundle.Generation;
import dragonfly.model.picture.GridChoice;
import dragonfly.model.selection.KeptTile;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;

import java.util.Set;

/** What the window does with settings of a selection. */
public final class Selecting {
    private Selecting() {}

    /**
     * The settings that can be followed: a strategy that these grids do not allow gives way to
     * {@link Strategy#REGION}, and that to {@link Strategy#ALL}; a model of the second generation
     * reads everything.
     */
    public static SelectionSettings possible(
            SelectionSettings wanted, GridChoice grids, Generation generation) {
        if (generation == Generation.V2) {
            return new SelectionSettings(Strategy.ALL, wanted.k(), 0, Set.of(), Set.of());
        }
        if (Selection.available(wanted.strategy(), grids)) {
            return wanted;
        }
        return wanted.withStrategy(
                Selection.available(Strategy.REGION, grids) ? Strategy.REGION : Strategy.ALL);
    }

    /**
     * What a click on a tile makes of the settings: a pinned or dropped tile is free again, a kept
     * one is dropped, another one is pinned.
     */
    public static SelectionSettings clicked(Selection selection, SelectionSettings now, int tile) {
        if (now.pinned().contains(tile) || now.dropped().contains(tile)) {
            return now.release(tile);
        }
        boolean kept = selection.kept().stream().mapToInt(KeptTile::tile).anyMatch(t -> t == tile);
        return kept ? now.drop(tile) : now.pin(tile);
    }

    /** The same without any tile pinned or dropped. */
    public static SelectionSettings released(SelectionSettings settings) {
        return new SelectionSettings(
                settings.strategy(), settings.k(), settings.seed(), Set.of(), Set.of());
    }
}
