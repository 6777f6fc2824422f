package dragonfly.app.overlay;

import dragonfly.model.Look;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.picture.GridChoice;
import dragonfly.model.picture.Level;
import dragonfly.model.picture.SubImageBox;
import dragonfly.model.selection.KeptTile;
import dragonfly.model.selection.Scores;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.SelectionSettings;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of a look once it is done; a value that outlives the look itself.
 *
 * @param imageWidth columns of the picture
 * @param imageHeight rows of the picture
 * @param grids how its levels were cut
 * @param boxes every sub-image: low, medium row-major, high row-major
 * @param scores medium × high
 * @param selection what was kept
 * @param verdict how far the picture is from what the model was trained on; empty where the model
 *     cannot say
 */
public record LookFacts(
        int imageWidth,
        int imageHeight,
        GridChoice grids,
        List<SubImageBox> boxes,
        Scores scores,
        Selection selection,
        Optional<DomainVerdict> verdict) {

    /** Copies the list. */
    public LookFacts {
        boxes = List.copyOf(boxes);
    }

    /** The facts of a look. */
    public static LookFacts of(Look look) {
        return new LookFacts(
                look.imageWidth(),
                look.imageHeight(),
                look.grids(),
                look.boxes(),
                look.scores(),
                look.selection(),
                look.verdict());
    }

    /** The high sub-images in the order of their grid. */
    public List<Tile> tiles() {
        Map<Integer, KeptTile> kept =
                selection.kept().stream()
                        .collect(Collectors.toMap(KeptTile::tile, Function.identity()));
        List<Tile> raw =
                boxes.stream()
                        .filter(box -> box.level() == Level.HIGH)
                        .map(box -> tile(box, kept.get(box.index())))
                        .toList();
        double lowest = raw.stream().mapToDouble(Tile::score).min().orElse(Double.NaN);
        double highest = raw.stream().mapToDouble(Tile::score).max().orElse(Double.NaN);
        return raw.stream().map(tile -> tile.withShareOf(lowest, highest)).toList();
    }

    /**
     * What is drawn over the picture.
     *
     * @param heatOpacity how strongly the scores are painted, 0 to 1
     * @param lines which borders are drawn faintly
     */
    public Overlay overlay(double heatOpacity, Set<GridLines> lines) {
        List<Tile> tiles = tiles();
        return new Overlay(
                imageWidth,
                imageHeight,
                grids,
                tiles,
                tiles.stream().mapToDouble(Tile::score).min().orElse(Double.NaN),
                tiles.stream().mapToDouble(Tile::score).max().orElse(Double.NaN),
                heatOpacity,
                lines,
                verdict);
    }

    private Tile tile(SubImageBox box, @Nullable KeptTile kept) {
        int chooser = kept == null ? chooser(box.index()) : kept.chooser();
        return new Tile(
                box.index(),
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                scores.at(chooser, box.index()),
                Double.NaN,
                chooser,
                kept == null ? 0 : kept.rank(),
                mark(box.index(), kept));
    }

    private Mark mark(int tile, @Nullable KeptTile kept) {
        SelectionSettings settings = selection.settings();
        if (settings.dropped().contains(tile)) {
            return Mark.DROPPED;
        }
        if (kept == null) {
            return Mark.NOT_KEPT;
        }
        return kept.pinned() ? Mark.PINNED : Mark.KEPT;
    }

    /**
     * The medium sub-image before which a tile that was not kept failed: where regions choose, that
     * of its own region, whatever it would have scored elsewhere.
     */
    private int chooser(int tile) {
        return switch (selection.settings().strategy()) {
            case REGION -> tile / (grids.high().count() / grids.medium().count());
            case SPATIAL -> around(tile);
            case GLOBAL, ALL, NONE, RANDOM -> best(tile);
        };
    }

    private int around(int tile) {
        int column = tile % grids.high().columns() * grids.medium().columns();
        int row = tile / grids.high().columns() * grids.medium().rows();
        return row / grids.high().rows() * grids.medium().columns()
                + column / grids.high().columns();
    }

    private int best(int tile) {
        int best = 0;
        for (int medium = 1; medium < scores.mediumCount(); medium++) {
            if (scores.at(medium, tile) > scores.at(best, tile)) {
                best = medium;
            }
        }
        return best;
    }
}
