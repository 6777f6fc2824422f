package dragonfly.app.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.overlay.LookFacts;
import dragonfly.app.tasks.Later;
import dragonfly.app.tasks.SameThread;
import dragonfly.app.viewer.OnScreen;
import dragonfly.model.picture.GridRule;
import dragonfly.model.picture.MultiResolution;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.selection.Scores;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.SelectionSettings;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

final class StripTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;

    private final Later background = new Later();
    private final MultiResolution levels =
            MultiResolution.of(new RgbImage(WIDTH, HEIGHT, ramp()), 32, GridRule.V1);
    private Strip strip;
    private Stage stage;

    private static byte[] ramp() {
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 % WIDTH * 4);
        }
        return rgb;
    }

    @BeforeEach
    void open() throws Exception {
        strip = OnScreen.call(() -> new Strip(background, new SameThread()));
        stage = OnScreen.show(OnScreen.call(() -> new StackPane(strip)), 900, 140);
    }

    @AfterEach
    void close() throws Exception {
        OnScreen.run(stage::close);
    }

    private void show(SelectionSettings settings) throws Exception {
        float[][] rows = new float[4][24];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = i;
            }
        }
        Scores scores = Scores.ofRows(rows);
        LookFacts facts =
                new LookFacts(
                        WIDTH,
                        HEIGHT,
                        levels.choice(),
                        levels.boxes(),
                        scores,
                        Selection.choose(settings, scores, levels.choice()),
                        Optional.empty());
        OnScreen.run(() -> strip.show(facts, levels::subImage));
    }

    private void showNow(SelectionSettings settings) throws Exception {
        show(settings);
        OnScreen.run(background::runAll);
        OnScreen.painted(stage.getScene());
    }

    private List<PieceCell> cells() throws Exception {
        return OnScreen.call(
                () -> {
                    List<PieceCell> cells = new ArrayList<>();
                    for (Node node : strip.lookupAll(".strip-cell")) {
                        cells.add((PieceCell) node);
                    }
                    return cells;
                });
    }

    private static Image picture(PieceCell cell) {
        return ((ImageView) Objects.requireNonNull(cell.lookup(".image-view"))).getImage();
    }

    @Test
    void subImagesStandInTheDecodersOrder() throws Exception {
        showNow(SelectionSettings.published());
        assertEquals(
                List.of(0, 1, 2, 3, 4, 8, 9, 10, 14, 15, 16, 20, 21, 22, 26, 27, 28),
                cells().stream().map(cell -> cell.piece().subImage()).toList());
        assertEquals("1·4", cells().get(5).piece().name());
        assertEquals("1·6", cells().get(7).piece().name());
    }

    @Test
    void thoseThatWereNotReadUnfoldBehindThem() throws Exception {
        showNow(SelectionSettings.published());
        OnScreen.run(() -> strip.passedOverShownProperty().set(true));
        assertEquals(29, cells().size());
        assertEquals(0, cells().get(17).piece().tile());
    }

    @Test
    void aClickOnAHighOneTellsItsTileAndLowAndMediumTellNothing() throws Exception {
        showNow(SelectionSettings.published());
        List<Integer> clicked = new ArrayList<>();
        OnScreen.run(() -> strip.setOnTileClicked(clicked::add));
        for (PieceCell cell : cells().subList(0, 6)) {
            OnScreen.run(cell::fire);
        }
        assertEquals(List.of(3), clicked);
    }

    @Test
    void theTilePointedAtElsewhereIsMarkedHere() throws Exception {
        showNow(SelectionSettings.published());
        OnScreen.run(() -> strip.hoveredTileProperty().set(3));
        PseudoClass pointed = PseudoClass.getPseudoClass("pointed");
        assertTrue(cells().get(5).getPseudoClassStates().contains(pointed));
        assertFalse(cells().get(6).getPseudoClassStates().contains(pointed));
        OnScreen.run(() -> strip.hoveredTileProperty().set(-1));
        assertFalse(cells().get(5).getPseudoClassStates().contains(pointed));
    }

    @Test
    void picturesComeFromTheBackgroundAndThoseOfAnEarlierLookAreDropped() throws Exception {
        show(SelectionSettings.published());
        assertTrue(cells().isEmpty());
        show(SelectionSettings.published().withK(1));
        OnScreen.run(background::runAll);
        assertEquals(9, cells().size());
        for (PieceCell cell : cells()) {
            assertEquals(2 * PieceCell.SIDE, picture(cell).getWidth());
        }
    }

    @Test
    void whatWasShownStaysUntilTheNextIsThereAndFocusStaysWithItsTile() throws Exception {
        showNow(SelectionSettings.published());
        PieceCell focused = cells().get(6);
        OnScreen.run(focused::requestFocus);
        show(SelectionSettings.published().pin(0));
        assertTrue(cells().contains(focused));
        OnScreen.run(background::runAll);
        assertFalse(cells().contains(focused));
        PieceCell again =
                cells().stream()
                        .filter(cell -> cell.piece().tile() == focused.piece().tile())
                        .findFirst()
                        .orElseThrow();
        assertTrue(again.isFocused());
    }

    @Test
    void anEmptiedStripStaysEmptyWhenALateLookComes() throws Exception {
        show(SelectionSettings.published());
        OnScreen.run(strip::clear);
        OnScreen.run(background::runAll);
        assertTrue(cells().isEmpty());
    }

    @Test
    void nothingReadYetLeavesRoomSoThatTheImageDoesNotJump() throws Exception {
        double empty = OnScreen.call(() -> strip.prefHeight(-1));
        showNow(SelectionSettings.published());
        assertEquals(empty, OnScreen.call(() -> strip.prefHeight(-1)), 4);
    }
}
