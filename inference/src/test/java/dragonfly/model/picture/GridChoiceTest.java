package dragonfly.model.picture;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dragonfly.model.Golden;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;

class GridChoiceTest {
    @Test
    void everyGoldenSizeGetsTheReferencesGridsInTheFirstGeneration() throws IOException {
        compare("grids-v1.json", GridRule.V1);
    }

    @Test
    void everyGoldenSizeGetsTheReferencesGridsInTheSecondGeneration() throws IOException {
        compare("grids-v2.json", GridRule.V2);
    }

    private static void compare(String file, GridRule rule) throws IOException {
        JsonNode rows =
                new ObjectMapper()
                        .readTree(Golden.folder().resolve("preprocess").resolve(file).toFile());
        assertEquals(531, rows.size());
        assertAll(
                StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> () -> assertEquals(expected(row), chosen(row, rule))));
    }

    private static GridChoice expected(JsonNode row) {
        return new GridChoice(grid(row.path("medium")), grid(row.path("high")));
    }

    private static GridChoice chosen(JsonNode row, GridRule rule) {
        JsonNode image = row.path("image");
        return GridChoice.choose(
                rule, row.path("R").intValue(), image.get(0).intValue(), image.get(1).intValue());
    }

    private static Grid grid(JsonNode pair) {
        return new Grid(pair.get(0).intValue(), pair.get(1).intValue());
    }

    @Test
    void anImageThatFitsUnscaledTakesTheEarliestGrid() {
        assertEquals(
                new GridChoice(new Grid(4, 1), new Grid(6, 4)),
                GridChoice.choose(GridRule.V1, 224, 1200, 300));
    }

    @Test
    void anImageSoThinThatNothingIsLeftOfItStillGetsAGrid() {
        assertEquals(
                new GridChoice(new Grid(2, 2), new Grid(6, 4)),
                GridChoice.choose(GridRule.V1, 28, 1, 1_000_000));
    }

    @Test
    void aGridIsFoundForAnySize() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int side = 1 + random.nextInt(700);
            int width = 1 + (int) Math.pow(2, random.nextDouble() * 31 - 1e-6);
            int height = 1 + (int) Math.pow(2, random.nextDouble() * 31 - 1e-6);
            GridChoice one = GridChoice.choose(GridRule.V1, side, width, height);
            assertTrue(GridRule.V1.medium().contains(one.medium()));
            assertTrue(GridRule.V1.high().contains(one.high()));
            GridChoice two = GridChoice.choose(GridRule.V2, side, width, height);
            assertEquals(one.medium(), two.medium());
            assertEquals(9 * two.medium().count(), two.high().count());
        }
    }

    @Test
    void theAblationsOfThePaperHaveTheirNumbersOfTiles() {
        assertEquals(16, GridChoice.choose(GridRule.PAPER_HIGH_16, 224, 900, 700).high().count());
        assertEquals(48, GridChoice.choose(GridRule.PAPER_HIGH_48, 224, 900, 700).high().count());
        assertEquals(
                new Grid(8, 3),
                GridChoice.choose(GridRule.PAPER_HIGH_24, 224, 4000, 1000).high(),
                "the paper does not name 12×2");
    }

    @Test
    void aRuleNeedsEitherCandidatesOrAFactor() {
        List<Grid> some = List.of(new Grid(2, 2));
        assertThrows(
                IllegalArgumentException.class, () -> new GridRule(List.of(), some, 0), "medium");
        assertThrows(
                IllegalArgumentException.class, () -> new GridRule(some, List.of(), 0), "neither");
        assertThrows(IllegalArgumentException.class, () -> new GridRule(some, some, 3), "both");
        assertThrows(
                IllegalArgumentException.class,
                () -> new GridRule(some, List.of(), -1),
                "negative");
        assertThrows(
                IllegalArgumentException.class,
                () -> new GridRule(some, List.of(), Integer.MAX_VALUE),
                "overflow");
        assertThrows(IllegalArgumentException.class, () -> new Grid(0, 4));
        assertThrows(IllegalArgumentException.class, () -> new Grid(70_000, 70_000));
    }
}
