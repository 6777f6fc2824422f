package dragonfly.app.window;

import dragonfly.app.assistant.Reading;
import dragonfly.app.overlay.Grid;
import dragonfly.app.overlay.GridLines;
import dragonfly.app.overlay.Mark;
import dragonfly.app.overlay.Overlay;
import dragonfly.app.overlay.Tile;
import dragonfly.model.picture.Level;
import dragonfly.model.picture.SubImageBox;
import dragonfly.model.selection.KeptTile;
import dragonfly.model.selection.Scores;
import dragonfly.model.selection.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what the model read into what is painted over the image. */
final class Overlays {
    private final Scores scores;
    private final Selection selection;
    private final Map<Integer, KeptTile> kept = new HashMap<>();
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    private Overlays(Reading reading, Selection selection) {
        this.scores = reading.scores();
        this.selection = selection;
        selection.kept().forEach(tile -> kept.put(tile.tile(), tile));
        for (int tile = 0; tile < scores.highCount(); tile++) {
            double score = scores.at(chooser(tile), tile);
            lowest = Math.min(lowest, score);
            highest = Math.max(highest, score);
        }
    }

    static Overlay of(Reading reading, Selection selection, double heat, Set<GridLines> lines) {
        Overlays overlays = new Overlays(reading, selection);
        List<Tile> tiles = new ArrayList<>();
        for (SubImageBox box : reading.boxes()) {
            if (box.level() == Level.HIGH) {
                tiles.add(overlays.tile(box));
            }
        }
        return new Overlay(
                reading.imageWidth(),
                reading.imageHeight(),
                grid(reading.grids().medium()),
                grid(reading.grids().high()),
                tiles,
                overlays.lowest,
                overlays.highest,
                heat,
                lines);
    }

    private static Grid grid(dragonfly.model.picture.Grid grid) {
        return new Grid(grid.columns(), grid.rows());
    }

    private Tile tile(SubImageBox box) {
        int chooser = chooser(box.index());
        double score = scores.at(chooser, box.index());
        KeptTile chosen = kept.get(box.index());
        return new Tile(
                box.index(),
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                score,
                highest > lowest ? (score - lowest) / (highest - lowest) : 1,
                chooser,
                chosen == null ? 0 : chosen.rank(),
                mark(box.index(), chosen));
    }

    /** The medium sub-image that chose a tile, or the one that scores it best. */
    private int chooser(int tile) {
        KeptTile chosen = kept.get(tile);
        if (chosen != null) {
            return chosen.chooser();
        }
        int best = 0;
        for (int medium = 1; medium < scores.mediumCount(); medium++) {
            if (scores.at(medium, tile) > scores.at(best, tile)) {
                best = medium;
            }
        }
        return best;
    }

    private Mark mark(int tile, @Nullable KeptTile chosen) {
        if (selection.settings().dropped().contains(tile)) {
            return Mark.DROPPED;
        }
        if (chosen == null) {
            return Mark.NOT_KEPT;
        }
        return chosen.pinned() ? Mark.PINNED : Mark.KEPT;
    }
}
