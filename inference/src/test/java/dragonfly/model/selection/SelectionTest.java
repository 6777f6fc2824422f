package dragonfly.model.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.model.picture.Grid;
import dragonfly.model.picture.GridChoice;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

class SelectionTest {
    private static final GridChoice GRIDS = new GridChoice(new Grid(2, 2), new Grid(6, 4));
    private static final SelectionSettings PUBLISHED = SelectionSettings.published();

    /** Scores by a rule, for 4 medium and 24 high sub-images. */
    private interface Rule {
        float score(int medium, int high);
    }

    private static Scores scores(Rule rule) {
        float[][] rows = new float[4][24];
        for (int medium = 0; medium < 4; medium++) {
            for (int high = 0; high < 24; high++) {
                rows[medium][high] = rule.score(medium, high);
            }
        }
        return Scores.ofRows(rows);
    }

    private static int[] tiles(SelectionSettings settings, Rule rule) {
        return Selection.choose(settings, scores(rule), GRIDS).tiles();
    }

    @Nested
    class TheRegionStrategy {
        @Test
        void takesTheBestThreeOfEachBlockOfSixInTheOrderOfTheTiles() {
            Selection selection = Selection.choose(PUBLISHED, scores((m, h) -> h), GRIDS);
            assertArrayEquals(
                    new int[] {3, 4, 5, 9, 10, 11, 15, 16, 17, 21, 22, 23}, selection.tiles());
            assertEquals(new KeptTile(9, 1, 3, 9, false), selection.kept().get(3));
            assertEquals(new KeptTile(11, 1, 1, 11, false), selection.kept().get(5));
        }

        @Test
        void asksOnlyTheOwnMediumSubImage() {
            // The other three would prefer the low indices by far.
            int[] tiles = tiles(PUBLISHED, (m, h) -> m == h / 6 ? h : -1000f * h);
            assertArrayEquals(new int[] {3, 4, 5, 9, 10, 11, 15, 16, 17, 21, 22, 23}, tiles);
        }

        @Test
        void prefersTheLowerIndexAmongEqualScores() {
            int[] first = {0, 1, 2, 6, 7, 8, 12, 13, 14, 18, 19, 20};
            assertArrayEquals(first, tiles(PUBLISHED, (m, h) -> 0));
            assertArrayEquals(first, tiles(PUBLISHED, (m, h) -> h % 2 == 0 ? 0f : -0f));
        }

        @Test
        void ranksAScoreThatIsNoNumberLast() {
            int[] tiles = tiles(PUBLISHED.withK(5), (m, h) -> h % 6 == 2 ? Float.NaN : -h);
            assertTrue(Arrays.stream(tiles).noneMatch(tile -> tile % 6 == 2));
        }

        @Test
        void worksForOtherNumbersOfTiles() {
            for (Grid high : List.of(new Grid(4, 4), new Grid(6, 8), new Grid(6, 6))) {
                GridChoice grids = new GridChoice(new Grid(2, 2), high);
                Scores flat = Scores.ofRows(new float[4][high.count()]);
                assertEquals(12, Selection.choose(PUBLISHED, flat, grids).kept().size());
            }
        }

        @Test
        void isNotAvailableWhereTheTilesDoNotCountOffEvenly() {
            GridChoice uneven = new GridChoice(new Grid(2, 2), new Grid(3, 3));
            assertFalse(Selection.available(Strategy.REGION, uneven));
            assertFalse(Selection.available(Strategy.RANDOM, uneven));
            Scores scores = Scores.ofRows(new float[4][9]);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Selection.choose(PUBLISHED, scores, uneven));
        }
    }

    @Nested
    class TheSpatialStrategy {
        private final SelectionSettings spatial = PUBLISHED.withStrategy(Strategy.SPATIAL);

        @Test
        void takesTilesThatLieInsideTheMediumSubImage() {
            Selection selection = Selection.choose(spatial.withK(1), scores((m, h) -> h), GRIDS);
            // Lower right tile of each quadrant of a 6 × 4 grid.
            assertArrayEquals(new int[] {8, 11, 20, 23}, selection.tiles());
            assertEquals(
                    List.of(0, 1, 2, 3), selection.kept().stream().map(KeptTile::chooser).toList());
        }

        @Test
        void isAvailableWhereNoTileLiesAcrossABorder() {
            Grid square = new Grid(2, 2);
            assertTrue(Selection.available(Strategy.SPATIAL, GRIDS));
            assertTrue(
                    Selection.available(
                            Strategy.SPATIAL, new GridChoice(new Grid(1, 4), new Grid(3, 8))));
            GridChoice across = new GridChoice(square, new Grid(3, 8));
            assertFalse(Selection.available(Strategy.SPATIAL, across));
            Scores scores = Scores.ofRows(new float[4][24]);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Selection.choose(spatial, scores, across));
        }
    }

    @Test
    void globalTakesTheBestTilesByTheirBestScore() {
        Rule rule = (m, h) -> m == 2 ? h : -h;
        Selection selection =
                Selection.choose(
                        PUBLISHED.withStrategy(Strategy.GLOBAL).withK(2), scores(rule), GRIDS);
        assertArrayEquals(IntStream.range(16, 24).toArray(), selection.tiles());
        assertEquals(new KeptTile(23, 2, 1, 23, false), selection.kept().getLast());
        assertEquals(8, selection.kept().getFirst().rank());
    }

    @Test
    void allKeepsEverythingButTheDroppedTiles() {
        SelectionSettings all = PUBLISHED.withStrategy(Strategy.ALL).drop(0).drop(13);
        int[] tiles = tiles(all, (m, h) -> h);
        assertEquals(22, tiles.length);
        assertTrue(Arrays.stream(tiles).noneMatch(tile -> tile == 0 || tile == 13));
    }

    @Test
    void noneKeepsOnlyThePinnedTiles() {
        SelectionSettings none = PUBLISHED.withStrategy(Strategy.NONE);
        assertArrayEquals(new int[0], tiles(none, (m, h) -> h));
        assertArrayEquals(new int[] {4, 20}, tiles(none.pin(20).pin(4), (m, h) -> h));
    }

    @Test
    void randomIsTheSameForTheSameSeedForEver() {
        SelectionSettings random = PUBLISHED.withStrategy(Strategy.RANDOM).withSeed(42);
        // The lots come from a published generator; these tiles must never change.
        int[] tiles = tiles(random, (m, h) -> h);
        assertArrayEquals(new int[] {0, 4, 5, 7, 9, 10, 12, 13, 14, 19, 22, 23}, tiles);
        assertArrayEquals(tiles, tiles(random, (m, h) -> -h), "scores have no say");
        assertNotEquals(
                Arrays.toString(tiles), Arrays.toString(tiles(random.withSeed(43), (m, h) -> h)));
        assertEquals(
                0xBDD732262FEB6E95L,
                new Lots(42).of(0),
                "the first output of SplitMix64 for the seed 42");
    }

    @Test
    void droppingATileLeavesTheOtherLotsAsTheyWere() {
        SelectionSettings random = PUBLISHED.withStrategy(Strategy.RANDOM).withSeed(7);
        int[] before = tiles(random, (m, h) -> h);
        int[] after = tiles(random.drop(before[0]), (m, h) -> h);
        Set<Integer> stayed = boxed(before);
        stayed.removeAll(boxed(after));
        assertEquals(Set.of(before[0]), stayed);
        assertEquals(before.length, after.length);
    }

    @Test
    void everyLotIsDrawnAboutAsOften() {
        int[] drawn = new int[24];
        for (int seed = 0; seed < 4000; seed++) {
            SelectionSettings random = PUBLISHED.withStrategy(Strategy.RANDOM).withSeed(seed);
            for (int tile : tiles(random, (m, h) -> 0)) {
                drawn[tile]++;
            }
        }
        // Half of 4000, standard deviation 32.
        for (int count : drawn) {
            assertEquals(2000, count, 200);
        }
    }

    @Nested
    class PinsAndDrops {
        @Test
        void aPinnedTileTakesThePlaceOfTheWorstOfItsRegion() {
            Selection selection = Selection.choose(PUBLISHED.pin(0), scores((m, h) -> h), GRIDS);
            assertArrayEquals(
                    new int[] {0, 4, 5, 9, 10, 11, 15, 16, 17, 21, 22, 23}, selection.tiles());
            assertEquals(new KeptTile(0, 0, 3, 0, true), selection.kept().getFirst());
        }

        @Test
        void morePinsThanPlacesAreAllKept() {
            SelectionSettings pins = PUBLISHED.withK(1).pin(0).pin(1).pin(2);
            assertArrayEquals(new int[] {0, 1, 2, 11, 17, 23}, tiles(pins, (m, h) -> h));
        }

        @Test
        void theNextBestTakesThePlaceOfADroppedTile() {
            assertArrayEquals(
                    new int[] {2, 3, 4, 9, 10, 11, 15, 16, 17, 21, 22, 23},
                    tiles(PUBLISHED.drop(5), (m, h) -> h));
        }

        @Test
        void aTileCannotBeBoth() {
            Set<Integer> five = Set.of(5);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new SelectionSettings(Strategy.REGION, 3, 0, five, five));
            assertEquals(Set.of(), PUBLISHED.pin(5).drop(5).pinned());
            assertEquals(Set.of(), PUBLISHED.drop(5).pin(5).dropped());
            assertEquals(PUBLISHED, PUBLISHED.pin(5).drop(7).release(5).release(7));
        }

        @Test
        void aTileThatDoesNotExistIsRefused() {
            Scores scores = scores((m, h) -> 0);
            for (SelectionSettings wrong : List.of(PUBLISHED.pin(24), PUBLISHED.drop(24))) {
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Selection.choose(wrong, scores, GRIDS));
            }
            assertThrows(IllegalArgumentException.class, () -> PUBLISHED.pin(-1));
            assertThrows(IllegalArgumentException.class, () -> PUBLISHED.withK(-1));
        }
    }

    @Test
    void whateverIsAskedTilesAreSortedDistinctAndAsManyAsAskedFor() {
        Random random = new Random(6);
        List<Strategy> strategies = List.of(Strategy.values());
        for (int round = 0; round < 3000; round++) {
            Strategy strategy = strategies.get(random.nextInt(strategies.size()));
            SelectionSettings settings =
                    PUBLISHED.withStrategy(strategy).withK(random.nextInt(9)).withSeed(round);
            for (int i = random.nextInt(8); i > 0; i--) {
                int tile = random.nextInt(24);
                settings = random.nextBoolean() ? settings.pin(tile) : settings.drop(tile);
            }
            Selection selection =
                    Selection.choose(settings, scores((m, h) -> random.nextInt(5) - 2), GRIDS);
            int[] tiles = selection.tiles();
            Set<Integer> kept = boxed(tiles);
            assertArrayEquals(Arrays.stream(tiles).sorted().distinct().toArray(), tiles);
            assertTrue(kept.containsAll(settings.pinned()));
            assertTrue(settings.dropped().stream().noneMatch(kept::contains));
            assertEquals(expectedCount(settings), tiles.length, settings.toString());
        }
    }

    private static int expectedCount(SelectionSettings settings) {
        int pinned = settings.pinned().size();
        int free = 24 - settings.dropped().size();
        return switch (settings.strategy()) {
            case ALL -> free;
            case NONE -> pinned;
            case GLOBAL -> Math.min(free, Math.max(pinned, 4 * settings.k()));
            case REGION, RANDOM -> perRegion(settings, tile -> tile / 6);
            case SPATIAL -> perRegion(settings, tile -> tile / 12 * 2 + tile % 6 / 3);
        };
    }

    private static int perRegion(SelectionSettings settings, IntUnaryOperator region) {
        int sum = 0;
        for (int i = 0; i < 4; i++) {
            int medium = i;
            int pinned = count(settings.pinned(), region, medium);
            int free = 6 - count(settings.dropped(), region, medium);
            sum += Math.min(free, Math.max(pinned, settings.k()));
        }
        return sum;
    }

    private static int count(Set<Integer> tiles, IntUnaryOperator region, int medium) {
        return (int)
                tiles.stream()
                        .mapToInt(Integer::intValue)
                        .filter(tile -> region.applyAsInt(tile) == medium)
                        .count();
    }

    private static Set<Integer> boxed(int[] tiles) {
        return new HashSet<>(Arrays.stream(tiles).boxed().toList());
    }

    @Test
    void scoresAreDotProductsOfTheSummaries() {
        Scores scores = Scores.of(new float[][] {{1, 2, 3}, {0, -1, 0}}, new float[][] {{4, 5, 6}});
        assertEquals(2, scores.mediumCount());
        assertEquals(1, scores.highCount());
        assertEquals(32, scores.at(0, 0));
        assertEquals(-5, scores.at(1, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> scores.at(0, 1));
        assertThrows(
                IllegalArgumentException.class, () -> Scores.of(new float[1][3], new float[1][2]));
    }

    @Test
    void scoresOfOtherGridsAreRefused() {
        Scores scores = Scores.ofRows(new float[4][16]);
        assertThrows(
                IllegalArgumentException.class, () -> Selection.choose(PUBLISHED, scores, GRIDS));
    }
}
