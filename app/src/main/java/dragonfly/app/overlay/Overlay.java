package dragonfly.app.overlay;

import dragonfly.model.Look;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.picture.GridChoice;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a look at an image shows over it: an immutable value.
 *
 * @param imageWidth columns of the image
 * @param imageHeight rows of the image
 * @param grids how the levels are cut
 * @param tiles the high sub-images in the order of their grid
 * @param lowest the smallest score of all; NaN if nothing was scored
 * @param highest the largest score of all; NaN if nothing was scored
 * @param heatOpacity how strongly the scores are painted, 0 (not at all) to 1
 * @param lines which borders are drawn faintly
 * @param verdict how far the image is from what the model was trained on; empty where the model
 *     cannot say
 */
public record Overlay(
        int imageWidth,
        int imageHeight,
        GridChoice grids,
        List<Tile> tiles,
        double lowest,
        double highest,
        double heatOpacity,
        Set<GridLines> lines,
        Optional<DomainVerdict> verdict) {

    /** Copies the collections. */
    public Overlay {
        tiles = List.copyOf(tiles);
        lines = Set.copyOf(lines);
        if (!(heatOpacity >= 0 && heatOpacity <= 1)) {
            throw new IllegalArgumentException("Not an opacity: " + heatOpacity);
        }
    }

    /** What a look shows, with the usual lines. */
    public static Overlay of(Look look, double heatOpacity) {
        return LookFacts.of(look).overlay(heatOpacity, usualLines());
    }

    /** The lines that a reader sees first. */
    public static Set<GridLines> usualLines() {
        return EnumSet.of(GridLines.MEDIUM, GridLines.HIGH);
    }

    /** The same with the scores painted more or less strongly. */
    public Overlay withHeatOpacity(double opacity) {
        return new Overlay(
                imageWidth, imageHeight, grids, tiles, lowest, highest, opacity, lines, verdict);
    }

    /** The same with other borders drawn. */
    public Overlay withLines(Set<GridLines> others) {
        return new Overlay(
                imageWidth,
                imageHeight,
                grids,
                tiles,
                lowest,
                highest,
                heatOpacity,
                others,
                verdict);
    }

    /**
     * What must stand with it since the image is outside the model's domain; empty if it is not.
     */
    public Optional<DomainVerdict> outside() {
        return verdict.filter(DomainVerdict::outside);
    }

    /** Whether there are scores to paint and to explain. */
    public boolean scored() {
        return !Double.isNaN(lowest);
    }

    /** The high tile at an image point; -1 outside. */
    public int tileAt(double imageX, double imageY) {
        for (Tile tile : tiles) {
            if (tile.contains(imageX, imageY)) {
                return tile.index();
            }
        }
        return -1;
    }

    /** How many high sub-images the model read. */
    public int kept() {
        return (int) tiles.stream().filter(tile -> tile.mark().read()).count();
    }

    /**
     * What stands on a tile: its rank with its chooser, and its score as a share of all ("#1
     * 0.97"). "" where there is nothing to say.
     */
    String badge(Tile tile, boolean roomForScore) {
        String sign = tile.mark() == Mark.PINNED ? "▪" : "#";
        String rank = tile.rank() > 0 ? sign + tile.rank() : tile.mark() == Mark.PINNED ? "▪" : "";
        String score =
                tile.scored() && roomForScore
                        ? String.format(Locale.ROOT, "%.2f", tile.share())
                        : "";
        return (rank + " " + score).strip();
    }
}
