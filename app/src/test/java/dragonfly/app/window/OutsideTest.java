package dragonfly.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.assistant.Exchange;
import dragonfly.app.assistant.FakeAssistant;
import dragonfly.app.assistant.LookModel;
import dragonfly.app.export.KeyPicture;
import dragonfly.app.report.ReportDraft;
import dragonfly.app.samples.SampleCase;
import dragonfly.image.ImageException;
import dragonfly.model.bundle.Generation;
import dragonfly.model.bundle.IntendedUse;
import dragonfly.model.explain.DomainVerdict;

import javafx.css.PseudoClass;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.imageio.ImageIO;

/** The window over a picture that the model was not trained for. */
final class OutsideTest {
    private static final DomainVerdict FAR = new DomainVerdict(81.25, 17.1, "fundus");
    private static final DomainVerdict NEAR = new DomainVerdict(11.25, 17.1, "fundus");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    @TempDir java.nio.file.Path home;
    private final FakeAssistant assistant = new FakeAssistant(Generation.V1);

    private Driver openSample(DomainVerdict verdict) {
        assistant.judges(verdict);
        assistant.answers(
                settings ->
                        "FINDINGS:\nThe heart is of normal size. The lungs are clear, without a"
                                + " consolidation, an effusion or a pneumothorax.\n\nIMPRESSION:\n"
                                + "Normal chest radiograph.");
        Driver driver =
                Driver.open(
                        home,
                        assistant,
                        new StartUp(List.of(), Optional.empty(), Optional.of(SampleCase.ABDOMEN)));
        driver.until("a look", () -> looked(driver));
        return driver;
    }

    private static boolean looked(Driver driver) {
        return driver.session().looks().stateProperty().get() == LookModel.State.READY;
    }

    private static void draft(Driver driver) {
        Driver.run(() -> driver.workstation().view().commands().get("report.draft").run());
        driver.until("a draft", () -> driver.session().drafts().draftProperty().get() != null);
    }

    private static String label(Driver driver, String selector) {
        return ((Labeled) driver.find(selector)).getText();
    }

    /** Leaves a picture of the window where a person can look at it. */
    private static void keep(Driver driver, String name) {
        int[] frames = {0};
        driver.until("a settled picture", () -> frames[0]++ > 20);
        Driver.onScreen(
                () -> {
                    WritableImage seen = driver.workstation().scene().snapshot(null);
                    File folder =
                            new File(System.getProperty("dragonfly.root"), "app/target/pictures");
                    assertTrue(folder.isDirectory() || folder.mkdirs());
                    return ImageIO.write(
                            SwingFXUtils.fromFXImage(seen, null),
                            "png",
                            new File(folder, name + ".png"));
                });
    }

    @Test
    void theWarningStandsOverTheImageAndNothingHidesIt() {
        try (Driver driver = openSample(FAR)) {
            Driver.run(
                    () -> {
                        assertEquals(
                                DomainVerdict.WARNING + "\n" + FAR.figures(),
                                label(driver, ".viewer-warning"));
                        driver.workstation().view().focusImage();
                        for (KeyCode key :
                                List.of(
                                        KeyCode.H,
                                        KeyCode.C,
                                        KeyCode.P,
                                        KeyCode.M,
                                        KeyCode.ESCAPE)) {
                            Driver.press(driver.find(".viewer"), key, false);
                        }
                        assertFalse(driver.session().choices().visibleProperty().get());
                    });
            keep(driver, "outside-hidden");
            Driver.run(
                    () -> {
                        Node warning = driver.find(".viewer-warning");
                        assertTrue(warning.isVisible());
                        assertTrue(
                                warning.getBoundsInLocal().getHeight() > 20
                                        && warning.getBoundsInLocal().getWidth() > 300);
                        for (Node up = warning; up != null; up = up.getParent()) {
                            assertTrue(up.isVisible() && up.getOpacity() == 1, up.toString());
                        }
                        WritableImage saved =
                                ((dragonfly.app.viewer.Viewer) driver.find(".viewer"))
                                        .snapshotViewport();
                        assertEquals(0xFF8F1D19, saved.getPixelReader().getArgb(3, 3));
                    });
        }
    }

    @Test
    void theLineUnderTheTitleTurnsRedAndSaysBoth() {
        try (Driver driver = openSample(FAR)) {
            Driver.run(
                    () -> {
                        Node line = driver.find(".banner-line");
                        assertTrue(line.getPseudoClassStates().contains(WRONG));
                        String words = label(driver, ".banner-line > .label");
                        assertTrue(words.contains(DomainVerdict.WARNING), words);
                        assertTrue(words.contains(IntendedUse.DEMONSTRATION.banner()), words);
                        assertEquals(
                                List.of("What this means", "About this model"),
                                line.lookupAll(".hyperlink").stream()
                                        .filter(Node::isVisible)
                                        .map(link -> ((Hyperlink) link).getText())
                                        .toList(),
                                "nothing here puts it away");
                    });
        }
    }

    @Test
    void inTheSmallestWindowBothSentencesAreWhole() {
        try (Driver driver = openSample(FAR)) {
            Driver.run(
                    () -> {
                        driver.workstation().scene().getWindow().setWidth(960);
                        driver.workstation().scene().getWindow().setHeight(600);
                        driver.workstation().view().lightProperty().set(true);
                    });
            keep(driver, "outside-small");
            Driver.run(
                    () -> {
                        for (String selector :
                                List.of(".banner-line > .label", ".viewer-warning")) {
                            Labeled words = (Labeled) driver.find(selector);
                            double wanted = words.prefHeight(words.getWidth());
                            assertTrue(
                                    words.getHeight() >= wanted - 1,
                                    selector + " " + words.getHeight() + " of " + wanted);
                        }
                    });
        }
    }

    @Test
    void anAnswerIsStruckThroughWithItsReason() {
        try (Driver driver = openSample(FAR)) {
            Driver.run(() -> driver.session().asks().ask("Is it?"));
            driver.until(
                    "an answer",
                    () ->
                            driver.session().asks().exchanges().getLast().stateProperty().get()
                                    == Exchange.State.DONE);
            keep(driver, "outside-ask");
            Driver.run(
                    () -> {
                        TextFlow flow = (TextFlow) driver.find(".answer-flow");
                        assertFalse(flow.getChildren().isEmpty());
                        for (Node part : flow.getChildren()) {
                            assertTrue(((Text) part).isStrikethrough());
                        }
                        String reason = label(driver, ".exchange .face-note");
                        assertTrue(reason.contains(FAR.warning()), reason);
                        assertEquals(
                                IntendedUse.DEMONSTRATION.banner(),
                                label(driver, ".exchange .use-tag"));
                        driver.workstation().view().tabs().show(3);
                    });
            keep(driver, "outside-history");
        }
    }

    @Test
    void aDraftIsStruckThroughWhereTheModelWroteItAndItsCopyCarriesTheWarning() {
        try (Driver driver = openSample(FAR)) {
            draft(driver);
            String text = draftText(driver);
            Driver.run(() -> driver.session().drafts().edit(text + "\nSeen by Ada."));
            keep(driver, "outside-report");
            Driver.run(
                    () -> {
                        Path strokes = (Path) driver.find(".void-strokes");
                        // Five sentences, one of them on two lines at least; the sixth is Ada's.
                        assertTrue(
                                strokes.getElements().size() >= 12,
                                strokes.getElements().size() + " elements");
                        TextArea area = (TextArea) driver.find(".report-text");
                        area.selectAll();
                        area.copy();
                        String copied = Clipboard.getSystemClipboard().getString();
                        assertTrue(copied.startsWith("[" + FAR.warning() + "]\n"), copied);
                        assertTrue(copied.contains(text), copied);
                        area.positionCaret(area.getLength());
                        area.paste();
                        assertEquals(
                                text + "\nSeen by Ada." + text + "\nSeen by Ada.", area.getText());
                        area.undo();
                        int ada = area.getText().indexOf("Ada");
                        area.selectRange(ada, ada + 3);
                        area.copy();
                        assertEquals("Ada", Clipboard.getSystemClipboard().getString());
                        area.setText("All of it by Ada and nobody else.");
                    });
            keep(driver, "outside-report-human");
            Driver.run(
                    () ->
                            assertTrue(
                                    ((Path) driver.find(".void-strokes")).getElements().isEmpty()));
        }
    }

    private static String draftText(Driver driver) {
        ReportDraft draft = driver.session().drafts().draftProperty().get();
        return Objects.requireNonNull(draft).text();
    }

    @Test
    void thePictureOfADraftHasTheWarningToo() throws IOException, ImageException {
        try (Driver driver = openSample(FAR)) {
            draft(driver);
            ReportDraft draft =
                    Objects.requireNonNull(driver.session().drafts().draftProperty().get());
            DraftPicture drawn = Driver.onScreen(() -> DraftPicture.of(driver.session(), draft));
            KeyPicture picture = drawn.draw().orElseThrow();
            assertEquals(0xFF8F1D19, picture.image().getRGB(2, 2));
        }
    }

    @Test
    void theLookFaceShowsTheDistanceAndTheLimit() {
        try (Driver driver = openSample(FAR)) {
            Driver.run(() -> driver.workstation().view().tabs().show(1));
            keep(driver, "outside-look");
            Driver.run(
                    () -> {
                        String words = domainLine(driver);
                        assertTrue(words.contains(FAR.figures()), words);
                    });
        }
    }

    private static String domainLine(Driver driver) {
        return driver.find(".look-head").lookupAll(".figures-line").stream()
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text.contains("limit"))
                .findFirst()
                .orElse("");
    }

    @Test
    void aLookInsideTheDomainTakesAllOfItAwayAgain() {
        try (Driver driver = openSample(FAR)) {
            assistant.judges(NEAR);
            Driver.run(
                    () -> {
                        assertEquals(FAR, driver.session().looks().outsideProperty().getValue());
                        driver.session().looks().look();
                        assertEquals(
                                FAR,
                                driver.session().looks().outsideProperty().getValue(),
                                "it stays while the model looks again");
                    });
            driver.until(
                    "another look",
                    () -> driver.session().looks().outsideProperty().getValue() == null);
            Driver.run(
                    () -> {
                        assertNull(driver.session().looks().outsideProperty().getValue());
                        assertFalse(driver.find(".viewer-warning").isVisible());
                        assertFalse(
                                driver.find(".banner-line").getPseudoClassStates().contains(WRONG));
                        assertTrue(domainLine(driver).contains("distance 11.25"));
                    });
        }
    }

    @Test
    void theModelsNameLeadsToItsCardWhichIsNotInTheWay() {
        try (Driver driver = openSample(NEAR)) {
            Driver.run(
                    () -> {
                        ((Hyperlink) driver.find(".foot .hyperlink")).fire();
                        Node card = driver.find(".card");
                        assertTrue(card.isVisible());
                        assertNotNull(card.lookup(".about-title"), "the card's heading");
                        String facts = texts(card);
                        assertTrue(facts.contains("fake"), facts);
                        Driver.press(card, KeyCode.ESCAPE, false);
                        assertFalse(card.isVisible());
                        driver.workstation().view().commands().get("model.about").run();
                        assertTrue(card.isVisible());
                    });
            keep(driver, "about");
        }
    }

    private static String texts(Node card) {
        StringBuilder all = new StringBuilder();
        card.lookupAll(".label")
                .forEach(node -> all.append(((Labeled) node).getText()).append('\n'));
        return all.toString();
    }
}
