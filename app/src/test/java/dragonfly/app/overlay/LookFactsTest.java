package dragonfly.app.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.model.picture.Grid;
import dragonfly.model.picture.GridChoice;
import dragonfly.model.picture.GridRule;
import dragonfly.model.picture.MultiResolution;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.selection.Scores;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;

final class LookFactsTest {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;

    /** Tile t of 24 scores t for its own region's medium and 100 − t for every other. */
    private static Scores scores() {
        float[][] rows = new float[4][24];
        for (int medium = 0; medium < 4; medium++) {
            for (int tile = 0; tile < 24; tile++) {
                rows[medium][tile] = tile / 6 == medium ? tile : 100 - tile;
            }
        }
        return Scores.ofRows(rows);
    }

    private static LookFacts facts(SelectionSettings settings) {
        MultiResolution levels =
                MultiResolution.of(
                        new RgbImage(WIDTH, HEIGHT, new byte[WIDTH * HEIGHT * 3]),
                        224,
                        GridRule.V1);
        assertEquals(new GridChoice(new Grid(2, 2), new Grid(6, 4)), levels.choice());
        return new LookFacts(
                WIDTH,
                HEIGHT,
                levels.choice(),
                levels.boxes(),
                scores(),
                Selection.choose(settings, scores(), levels.choice()),
                Optional.empty());
    }

    @Test
    void keptTilesCarryChooserRankAndScore() {
        List<Tile> tiles = facts(SelectionSettings.published()).tiles();
        Tile best = tiles.get(11);
        assertEquals(1, best.chooser());
        assertEquals(1, best.rank());
        assertEquals(11, best.score());
        assertEquals(Mark.KEPT, best.mark());
        assertEquals(24, tiles.size());
        assertEquals(12, tiles.stream().filter(tile -> tile.mark().read()).count());
    }

    @Test
    void aTileThatWasNotKeptShowsTheScoreBeforeItsOwnRegion() {
        Tile passedOver = facts(SelectionSettings.published()).tiles().get(6);
        assertEquals(Mark.NOT_KEPT, passedOver.mark());
        assertEquals(1, passedOver.chooser(), "though every other medium scores it higher");
        assertEquals(6, passedOver.score());
        assertEquals(0, passedOver.rank());
    }

    @Test
    void whereNoRegionChoosesTheBestMediumCounts() {
        Tile tile = facts(SelectionSettings.published().withStrategy(Strategy.NONE)).tiles().get(6);
        assertEquals(94, tile.score());
        assertEquals(0, tile.chooser());
    }

    @Test
    void sharesRunFromTheLowestScoreToTheHighest() {
        List<Tile> tiles = facts(SelectionSettings.published()).tiles();
        assertEquals(0, tiles.getFirst().share());
        assertEquals(1, tiles.getLast().share());
        assertEquals(11 / 23.0, tiles.get(11).share(), 1e-9);
    }

    @Test
    void pinsAndDropsAreMarked() {
        List<Tile> tiles = facts(SelectionSettings.published().pin(0).drop(23)).tiles();
        assertEquals(Mark.PINNED, tiles.get(0).mark());
        assertEquals(Mark.DROPPED, tiles.get(23).mark());
    }

    @Test
    void badgesSayRankAndShare() {
        Overlay overlay =
                facts(SelectionSettings.published().pin(0).drop(23))
                        .overlay(0.3, Overlay.usualLines());
        assertEquals("#1 0.48", overlay.badge(overlay.tiles().get(11), true));
        assertEquals("#1", overlay.badge(overlay.tiles().get(11), false));
        assertEquals("▪3 0.00", overlay.badge(overlay.tiles().get(0), true));
        assertEquals("1.00", overlay.badge(overlay.tiles().get(23), true));
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void everyStrategyHasFactsWhereItIsAvailable(Strategy strategy) {
        GridChoice grids = new GridChoice(new Grid(2, 2), new Grid(6, 4));
        assertTrue(Selection.available(strategy, grids));
        LookFacts facts = facts(SelectionSettings.published().withStrategy(strategy));
        for (Tile tile : facts.tiles()) {
            assertTrue(tile.share() >= 0 && tile.share() <= 1);
            assertEquals(tile.mark().read(), tile.rank() > 0);
        }
    }

    @Test
    void tilesShareTheImageWithoutGapOrOverlap() {
        Overlay overlay = facts(SelectionSettings.published()).overlay(0, Overlay.usualLines());
        for (int y = 0; y < HEIGHT; y += 7) {
            for (int x = 0; x < WIDTH; x += 7) {
                int tile = overlay.tileAt(x, y);
                assertEquals(x * 6 / WIDTH + y * 4 / HEIGHT * 6, tile, x + ", " + y);
            }
        }
        assertEquals(-1, overlay.tileAt(-0.1, 5));
        assertEquals(-1, overlay.tileAt(WIDTH, 5));
        assertFalse(overlay.lines().contains(GridLines.LOW));
    }
}
