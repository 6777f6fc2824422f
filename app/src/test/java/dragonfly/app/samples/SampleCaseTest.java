package dragonfly.app.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.model.picture.Grid;
import dragonfly.model.picture.GridChoice;
import dragonfly.model.selection.KeptTile;
import dragonfly.model.selection.Scores;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.Scene;
import dragonfly.phantom.text.Question;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Stream;

/** A case shows what its name says and nothing that would distract from it. */
final class SampleCaseTest {
    private static final int COLUMNS = 6;
    private static final int ROWS = 4;

    @ParameterizedTest
    @CsvSource({
        "MICRONODULE, MICRONODULE VESSEL_CROSSING VESSEL_CROSSING, yes",
        "CROSSINGS, VESSEL_CROSSING VESSEL_CROSSING VESSEL_CROSSING, no",
        "HEALTHY, VESSEL_CROSSING, no",
        "EFFUSION, EFFUSION VESSEL_CROSSING, right",
        "MICROANEURYSMS, MICROANEURYSM MICROANEURYSM MICROANEURYSM MICROANEURYSM VESSEL_STUB"
                + " VESSEL_STUB, yes",
        "STUBS, VESSEL_STUB VESSEL_STUB VESSEL_STUB VESSEL_STUB VESSEL_STUB VESSEL_STUB, no",
        "MITOSES, GLAND MITOSIS MITOSIS PYKNOSIS, yes",
        "PYKNOSIS, PYKNOSIS PYKNOSIS PYKNOSIS, no"
    })
    void aPhantomHoldsItsFindingsAndNoOthers(SampleCase each, String findings, String answer) {
        Scene scene = each.scene().orElseThrow();
        assertEquals(
                List.of(findings.split(" ")),
                scene.findings().stream().map(found -> found.type().name()).sorted().toList());
        assertEquals(answer, each.question().map(Question::answer).orElseThrow());
        if (scene instanceof ChestScene chest) {
            assertFalse(chest.cardiomegaly());
            assertEquals(each == SampleCase.EFFUSION, chest.exposure().monochrome1());
        }
    }

    @Test
    void aRealImageHasNoTruthAndDoesNotSayThatItIsAPhantom() {
        assertTrue(SampleCase.ABDOMEN.scene().isEmpty());
        assertTrue(SampleCase.ABDOMEN.question().isEmpty());
        assertFalse(SampleCase.ABDOMEN.title().contains("phantom"));
    }

    @Test
    void smallThingsLieWellInsideASubImage() {
        for (SampleCase each : SampleCase.values()) {
            each.scene()
                    .ifPresent(
                            scene ->
                                    scene.smallFindings()
                                            .forEach(found -> inside(scene, found, each)));
        }
    }

    private static void inside(Scene scene, Finding found, SampleCase which) {
        double x = found.centre().x() * COLUMNS / scene.size().width() % 1;
        double y = found.centre().y() * ROWS / scene.size().height() % 1;
        assertTrue(
                Math.min(x, 1 - x) > 0.06 && Math.min(y, 1 - y) > 0.04, which + " " + x + " " + y);
    }

    @Test
    void theLotDoesNotReadTheMicronodule() {
        Scene scene = SampleCase.MICRONODULE.scene().orElseThrow();
        Finding nodule = scene.findings(FindingType.MICRONODULE).getFirst();
        int column = (int) (nodule.centre().x() * COLUMNS / scene.size().width());
        int row = (int) (nodule.centre().y() * ROWS / scene.size().height());
        SelectionSettings random = SelectionSettings.published().withStrategy(Strategy.RANDOM);
        Scores none = Scores.ofRows(new float[4][COLUMNS * ROWS]);
        GridChoice grids = new GridChoice(new Grid(2, 2), new Grid(COLUMNS, ROWS));
        Selection drawn = Selection.choose(random, none, grids);
        assertEquals(10, row * COLUMNS + column);
        assertFalse(drawn.kept().stream().map(KeptTile::tile).anyMatch(tile -> tile == 10));
    }

    @Test
    void titlesAndFilesDiffer() {
        assertEquals(
                SampleCase.values().length,
                Stream.of(SampleCase.values()).map(SampleCase::title).distinct().count());
        assertEquals(
                SampleCase.values().length,
                Stream.of(SampleCase.values()).map(SampleCase::fileName).distinct().count());
    }
}
