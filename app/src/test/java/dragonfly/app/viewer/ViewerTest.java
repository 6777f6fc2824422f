package dragonfly.app.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.overlay.Mark;
import dragonfly.app.overlay.Overlay;
import dragonfly.app.overlay.Tile;
import dragonfly.app.tasks.Later;
import dragonfly.app.tasks.SameThread;
import dragonfly.image.MedicalImage;
import dragonfly.image.display.GrayTable;
import dragonfly.image.display.Window;
import dragonfly.image.display.WindowFunction;
import dragonfly.model.picture.Grid;
import dragonfly.model.picture.GridChoice;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The viewport under a robot's hand, in a window without a screen. */
final class ViewerTest {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 500;

    private final Later background = new Later();
    private Viewer viewer;
    private Stage stage;
    private Robot robot;

    @BeforeEach
    void open() throws Exception {
        viewer = OnScreen.call(() -> new Viewer(background, new SameThread()));
        stage = OnScreen.show(OnScreen.call(() -> new StackPane(viewer)), WIDTH, HEIGHT);
        robot = OnScreen.call(Robot::new);
        OnScreen.run(() -> robot.mouseMove(1, 1));
    }

    @AfterEach
    void close() throws Exception {
        OnScreen.run(stage::close);
    }

    private void show(@Nullable MedicalImage image) throws Exception {
        OnScreen.run(() -> viewer.imageProperty().set(image));
        settle();
    }

    /** Lets the background finish and the toolkit paint. */
    private void settle() throws Exception {
        OnScreen.run(background::runAll);
        OnScreen.painted(stage.getScene());
        OnScreen.run(background::runAll);
        OnScreen.painted(stage.getScene());
    }

    private void drag(MouseButton button, double x0, double y0, double x1, double y1)
            throws Exception {
        OnScreen.run(() -> robot.mouseMove(x0, y0));
        OnScreen.run(() -> robot.mousePress(button));
        OnScreen.run(() -> robot.mouseMove((x0 + x1) / 2, (y0 + y1) / 2));
        OnScreen.run(() -> robot.mouseMove(x1, y1));
        OnScreen.run(() -> robot.mouseRelease(button));
        settle();
    }

    private String text(String style) throws Exception {
        return OnScreen.call(
                () -> {
                    List<String> texts = new ArrayList<>();
                    for (Node node : viewer.lookupAll(style)) {
                        if (node instanceof Label label && label.isVisible()) {
                            texts.add(label.getText());
                        }
                    }
                    return String.join("|", texts);
                });
    }

    private int pixel(int x, int y) throws Exception {
        WritableImage seen = OnScreen.call(() -> viewer.snapshotViewport());
        return seen.getPixelReader().getArgb(x, y);
    }

    private Window window() {
        return assertInstanceOf(Window.class, viewer.displayProperty().get().voi());
    }

    private static Overlay twoTiles(int width, int height) {
        return new Overlay(
                width,
                height,
                new GridChoice(new Grid(1, 1), new Grid(2, 1)),
                List.of(
                        new Tile(0, 0, 0, width / 2.0, height, 1, 0, 0, 1, Mark.KEPT),
                        new Tile(
                                1, width / 2.0, 0, width / 2.0, height, 2, 1, 0, 0, Mark.NOT_KEPT)),
                1,
                2,
                0.3,
                Overlay.usualLines(),
                Optional.empty());
    }

    @Test
    void pixelsAtOneToOneAreThoseOfTheGrayTable() throws Exception {
        TestImage image = new TestImage(200, 100, 1);
        show(image);
        OnScreen.run(viewer::oneToOne);
        settle();
        GrayTable table = GrayTable.of(image.display(), image.display().initialState(), false, 16);
        // The image's left upper corner lies at (200, 200) of the 600 × 500 viewport.
        assertEquals(table.argb((short) TestImage.word(0, 120, 30)), pixel(320, 230));
        assertEquals(0xFF000000, pixel(190, 250), "beside the image");
    }

    @Test
    void aDragAcrossChangesTheWidthAndTheCornerSaysSo() throws Exception {
        show(new TestImage(200, 100, 1));
        assertTrue(
                text(".viewer-text").startsWith("W 1000 L 500\nzoom 2.88"), text(".viewer-text"));
        drag(MouseButton.PRIMARY, 200, 250, 360, 250);
        assertEquals(2000, window().width());
        assertTrue(text(".viewer-text").startsWith("W 2000 L 500"), text(".viewer-text"));
    }

    @Test
    void theWheelZoomsAndTheImagePointUnderThePointerStays() throws Exception {
        show(new TestImage(200, 100, 1));
        OnScreen.run(() -> robot.mouseMove(400, 200));
        settle();
        Probe before = Objects.requireNonNull(viewer.probeProperty().get());
        double zoom = OnScreen.call(() -> viewer.viewport().zoom(viewer.viewProperty().get()));
        for (int i = 0; i < 6; i++) {
            OnScreen.run(() -> robot.mouseWheel(-1));
            settle();
        }
        assertFalse(viewer.viewProperty().get().fit());
        assertTrue(viewer.viewProperty().get().zoom() > zoom * 1.5);
        OnScreen.run(() -> robot.mouseMove(401, 200));
        OnScreen.run(() -> robot.mouseMove(400, 200));
        Probe after = Objects.requireNonNull(viewer.probeProperty().get());
        assertEquals(before, after);
    }

    @Test
    void theMiddleButtonPullsTheImage() throws Exception {
        show(new TestImage(200, 100, 1));
        OnScreen.run(() -> viewer.viewProperty().set(ViewState.at(100, 50, 4)));
        settle();
        drag(MouseButton.MIDDLE, 300, 250, 340, 230);
        assertEquals(new ViewState(90, 55, 4, false), viewer.viewProperty().get());
    }

    @Test
    void theRightButtonZoomsAroundThePointWhereItWentDown() throws Exception {
        show(new TestImage(200, 100, 1));
        OnScreen.run(() -> viewer.viewProperty().set(ViewState.at(100, 50, 2)));
        settle();
        drag(MouseButton.SECONDARY, 300, 250, 300, 130);
        assertEquals(4, viewer.viewProperty().get().zoom(), 1e-9);
        assertEquals(100, viewer.viewProperty().get().centerX(), 0.3);
    }

    @Test
    void aDoubleClickChangesBetweenFittedAndOneToOne() throws Exception {
        show(new TestImage(200, 100, 1));
        OnScreen.run(() -> robot.mouseMove(300, 250));
        OnScreen.run(() -> robot.mouseClick(MouseButton.PRIMARY));
        OnScreen.run(() -> robot.mouseClick(MouseButton.PRIMARY));
        settle();
        assertEquals(1, viewer.viewProperty().get().zoom(), 1e-9);
        assertFalse(viewer.viewProperty().get().fit());
    }

    @Test
    void aClickOnATileTellsWhichAndADragDoesNot() throws Exception {
        show(new TestImage(200, 100, 1));
        CompletableFuture<Integer> clicked = new CompletableFuture<>();
        OnScreen.run(
                () -> {
                    viewer.overlayProperty().set(twoTiles(200, 100));
                    viewer.setOnTileClicked(clicked::complete);
                });
        settle();
        drag(MouseButton.PRIMARY, 450, 250, 480, 250);
        OnScreen.run(() -> robot.mouseMove(150, 250));
        OnScreen.run(() -> robot.mouseClick(MouseButton.PRIMARY));
        assertEquals(0, clicked.get(20, TimeUnit.SECONDS));
    }

    @Test
    void thePointerNamesTheTileUnderItAndNoneWhileTheOverlayIsHidden() throws Exception {
        show(new TestImage(200, 100, 1));
        OnScreen.run(() -> viewer.overlayProperty().set(twoTiles(200, 100)));
        settle();
        OnScreen.run(() -> robot.mouseMove(450, 250));
        assertEquals(1, viewer.hoveredTileProperty().get());
        OnScreen.run(() -> viewer.overlayVisibleProperty().set(false));
        OnScreen.run(() -> robot.mouseMove(455, 250));
        assertEquals(-1, viewer.hoveredTileProperty().get());
    }

    @Test
    void aKeptTileIsFramedOnTheScreenAndHidingTheOverlayTakesTheFrameAway() throws Exception {
        show(new TestImage(200, 100, 1));
        int plain = pixel(14, 300);
        OnScreen.run(() -> viewer.overlayProperty().set(twoTiles(200, 100)));
        settle();
        assertEquals(0xFF3EC6B8, pixel(14, 300), "the accent's frame at the left edge");
        OnScreen.run(() -> viewer.overlayVisibleProperty().set(false));
        settle();
        assertEquals(plain, pixel(14, 300));
    }

    @Test
    void whatComesLateForAnImageThatHasGoneIsDropped() throws Exception {
        TestImage gone = new TestImage(200, 100, 1);
        OnScreen.run(() -> viewer.imageProperty().set(gone));
        OnScreen.run(
                () -> {
                    viewer.imageProperty().set(null);
                    gone.close();
                });
        settle();
        assertEquals(0xFF000000, pixel(300, 250));
        assertEquals("", text(".viewer-text"));
        assertEquals("", text(".viewer-message"), "nobody asks any more why it failed");
        assertNull(viewer.probeProperty().get());
    }

    @Test
    void aNewImageStartsFittedAtItsOwnWindowAndFirstFrame() throws Exception {
        show(new TestImage(200, 100, 5));
        OnScreen.run(
                () -> {
                    viewer.oneToOne();
                    viewer.cine().show(3);
                });
        drag(MouseButton.PRIMARY, 200, 250, 360, 250);
        show(new TestImage(50, 60, 5));
        assertTrue(viewer.viewProperty().get().fit());
        assertEquals(0, viewer.displayProperty().get().frame());
        assertEquals(1000, window().width());
    }

    @Test
    void aDamagedFrameSaysWhyAndTheViewerGoesOn() throws Exception {
        show(new TestImage(200, 100, 1).breakNow());
        assertEquals("This frame is damaged.", text(".viewer-message"));
        show(new TestImage(200, 100, 1));
        assertEquals("", text(".viewer-message"));
        assertTrue((pixel(300, 250) & 0xFF) > 0);
    }

    @Test
    void theWheelTurnsFramesAndTheCornerCountsThemOnceTheyAreSeen() throws Exception {
        show(new TestImage(200, 100, 5));
        OnScreen.run(() -> robot.mouseMove(300, 250));
        OnScreen.run(() -> robot.mouseWheel(1));
        assertEquals(1, viewer.displayProperty().get().frame());
        assertTrue(text(".viewer-text").contains("frame 1/5"), "the first is still on the screen");
        settle();
        assertTrue(text(".viewer-text").contains("frame 2/5"), text(".viewer-text"));
        assertTrue(viewer.viewProperty().get().fit(), "it does not zoom");
    }

    @Test
    void aFrameIsSeenThroughItsOwnWindowUntilTheReaderMakesOne() throws Exception {
        show(new TestImage(200, 100, 5).withWindows());
        OnScreen.run(() -> viewer.cine().show(2));
        assertEquals(TestImage.window(2), viewer.displayProperty().get().voi());
        Window own = new Window(40, 400, WindowFunction.LINEAR, "");
        OnScreen.run(
                () -> {
                    viewer.displayProperty().set(viewer.displayProperty().get().withVoi(own));
                    viewer.cine().show(3);
                });
        assertEquals(own, viewer.displayProperty().get().voi());
        assertEquals(3, viewer.displayProperty().get().frame());
    }

    @Test
    void lettersStayWhenTheCornersGo() throws Exception {
        show(new TestImage(200, 100, 1));
        OnScreen.run(() -> viewer.cornersVisibleProperty().set(false));
        settle();
        assertEquals("", text(".viewer-text"));
        assertEquals("R|L", text(".viewer-letter"));
    }

    @Test
    void theModelsPictureIsShownWithItsOwnWindow() throws Exception {
        show(new TestImage(200, 100, 1));
        OnScreen.run(() -> viewer.modelPictureProperty().set(true));
        settle();
        assertEquals("What the model saw · window 500/1000", text(".viewer-banner"));
    }

    @Test
    void theProbeFollowsThePointerAndLeavesWithIt() throws Exception {
        show(new TestImage(200, 100, 1));
        OnScreen.run(viewer::oneToOne);
        settle();
        OnScreen.run(() -> robot.mouseMove(320, 230));
        assertEquals(
                new Probe(120, 30, String.valueOf(TestImage.word(0, 120, 30))),
                viewer.probeProperty().get());
        OnScreen.run(() -> robot.mouseMove(100, 100));
        assertNull(viewer.probeProperty().get(), "beside the image");
    }

    @Test
    void aCineKeepsItsRateAndLeavesFramesOut() throws Exception {
        show(new TestImage(200, 100, 5));
        List<Integer> frames = new ArrayList<>();
        OnScreen.run(
                () -> {
                    CineController cine = viewer.cine();
                    cine.rateProperty().set(10);
                    for (long millis : new long[] {0, 110, 150, 430, 620}) {
                        cine.tick(millis * 1_000_000);
                        background.runAll();
                        cine.tick(millis * 1_000_000);
                        frames.add(viewer.displayProperty().get().frame());
                    }
                });
        assertEquals(List.of(0, 1, 1, 4, 1), frames);
    }

    @Test
    void aCineOnASlowDiskShowsTheNewestFrameThatIsThere() throws Exception {
        show(new TestImage(200, 100, 5));
        OnScreen.run(
                () -> {
                    CineController cine = viewer.cine();
                    cine.rateProperty().set(10);
                    cine.tick(0);
                    cine.tick(110_000_000);
                    assertEquals(0, viewer.displayProperty().get().frame(), "nothing has come");
                    background.runAll();
                    cine.tick(310_000_000);
                    assertEquals(3, viewer.displayProperty().get().frame());
                });
    }

    @Test
    void playingStopsWithTheImage() throws Exception {
        show(new TestImage(200, 100, 5));
        OnScreen.run(() -> viewer.cine().toggle());
        assertTrue(viewer.cine().playingProperty().get());
        show(new TestImage(200, 100, 1));
        assertFalse(viewer.cine().playingProperty().get());
        OnScreen.run(() -> viewer.cine().toggle());
        assertFalse(viewer.cine().playingProperty().get(), "one frame is no film");
    }

    @Test
    void theUpperCornersNameThePatientOnlyWhenAsked() throws Exception {
        show(new TestImage(200, 100, 1).named());
        assertFalse(text(".viewer-text").contains("PHANTOM"));
        OnScreen.run(() -> viewer.identityVisibleProperty().set(true));
        settle();
        assertTrue(text(".viewer-text").contains("PHANTOM^CHEST"), text(".viewer-text"));
    }
}
