package dragonfly.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.assistant.Exchange;
import dragonfly.app.assistant.FakeAssistant;
import dragonfly.app.assistant.LookModel;
import dragonfly.app.desk.ImageDesk;
import dragonfly.app.export.DraftPdf;
import dragonfly.app.export.KeyPicture;
import dragonfly.app.home.Settings;
import dragonfly.app.home.SettingsFile;
import dragonfly.app.report.ReportDraft;
import dragonfly.app.samples.SampleCase;
import dragonfly.image.ImageException;
import dragonfly.model.bundle.Generation;
import dragonfly.model.bundle.ModelException;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** The main flows, through the real window. */
class WindowTest {
    @TempDir Path home;
    private final FakeAssistant assistant = new FakeAssistant(Generation.V1);

    private Driver open(StartUp startUp) {
        return Driver.open(home, assistant, startUp);
    }

    private Driver openSample() {
        Driver driver =
                open(new StartUp(List.of(), Optional.empty(), Optional.of(SampleCase.ABDOMEN)));
        driver.until(
                "a look",
                () -> driver.session().looks().stateProperty().get() == LookModel.State.READY);
        return driver;
    }

    private static Exchange last(Driver driver) {
        return driver.session().asks().exchanges().getLast();
    }

    private static void ask(Driver driver, String question) {
        Driver.run(
                () -> {
                    TextArea box = (TextArea) driver.find(".ask-box .text-area");
                    box.setText(question);
                    Driver.press(box, KeyCode.ENTER, false);
                });
    }

    private static void untilAnswered(Driver driver) {
        driver.until(
                "an answer",
                () ->
                        !driver.session().asks().exchanges().isEmpty()
                                && last(driver).stateProperty().get() == Exchange.State.DONE);
    }

    private static String shownAnswer(Driver driver) {
        StringBuilder text = new StringBuilder();
        for (Node flow : driver.workstation().scene().getRoot().lookupAll(".answer-flow")) {
            text.setLength(0);
            for (Node part : ((TextFlow) flow).getChildren()) {
                String mark =
                        part.getStyleClass().contains("answer-removed")
                                ? "-"
                                : part.getStyleClass().contains("answer-added") ? "+" : "";
                text.append(mark).append(((Text) part).getText()).append(mark);
            }
        }
        return text.toString();
    }

    @Test
    void theSampleOpensWithItsPatchesAndItsNameInTheTitle() {
        try (Driver driver = openSample()) {
            Driver.run(
                    () -> {
                        assertEquals(
                                ImageDesk.State.SHOWN,
                                driver.session().desk().stateProperty().get());
                        String identity = ((Labeled) driver.find(".identity")).getText();
                        assertTrue(identity.contains("MR"), identity);
                        String banner = ((Labeled) driver.find(".banner-line > .label")).getText();
                        assertTrue(banner.contains("not for clinical use"), banner);
                    });
        }
    }

    @Test
    void theDemonstrationShowsItsFilmAsksItsQuestionAndListsTheOtherCases() throws IOException {
        try (Driver driver = open(StartUp.demonstration(SampleCase.MICRONODULE))) {
            driver.until(
                    "a list of all cases",
                    () -> {
                        String rows = driver.session().browser().rows().toString();
                        return Stream.of(SampleCase.values())
                                .filter(each -> each != SampleCase.ABDOMEN)
                                .allMatch(each -> rows.contains(each.title()));
                    });
            untilAnswered(driver);
            Driver.run(
                    () -> {
                        assertEquals("Is there a calcified micronodule?", last(driver).question());
                        assertEquals(
                                SampleCase.MICRONODULE.fileName(),
                                driver.session()
                                        .desk()
                                        .fileProperty()
                                        .get()
                                        .getFileName()
                                        .toString());
                        assertTrue(chips(driver).contains("Is the heart enlarged?"));
                    });
            Path slide = driver.services().samples().file(SampleCase.MITOSES);
            Driver.run(() -> driver.session().desk().open(slide));
            driver.until(
                    "the slide",
                    () ->
                            driver.session().desk().imageProperty().get() != null
                                    && slide.equals(
                                            driver.session()
                                                    .desk()
                                                    .imageProperty()
                                                    .get()
                                                    .source()));
            Driver.run(() -> assertTrue(chips(driver).contains("Are there mitoses?")));
        }
    }

    private static List<String> chips(Driver driver) {
        return driver.workstation().scene().getRoot().lookupAll(".chip").stream()
                .map(chip -> ((Labeled) chip).getText())
                .toList();
    }

    @Test
    void theStartPageShowsTheCasesAndOpensOne() {
        try (Driver driver = open(StartUp.empty())) {
            driver.until(
                    "small pictures",
                    () -> cards(driver).stream().allMatch(WindowTest::hasAPicture));
            Driver.run(
                    () -> {
                        assertEquals(SampleCase.values().length, cards(driver).size());
                        cards(driver).stream()
                                .filter(card -> card.getText().equals(SampleCase.STUBS.title()))
                                .findFirst()
                                .orElseThrow()
                                .fire();
                    });
            driver.until(
                    "an image",
                    () -> driver.session().desk().stateProperty().get() == ImageDesk.State.SHOWN);
            Driver.run(
                    () ->
                            assertEquals(
                                    "OP",
                                    driver.session().desk().imageProperty().get().modality()));
        }
    }

    private static List<Button> cards(Driver driver) {
        return driver.workstation().scene().getRoot().lookupAll(".sample-card").stream()
                .map(Button.class::cast)
                .toList();
    }

    private static boolean hasAPicture(Button card) {
        return ((ImageView) ((StackPane) card.getGraphic()).getChildren().getFirst()).getImage()
                != null;
    }

    @Test
    void aBrokenFileIsASentenceAndTheWindowLives() throws IOException {
        Path broken = Files.writeString(home.resolve("scan.dcm"), "this is a text");
        try (Driver driver = open(StartUp.open(List.of(broken)))) {
            driver.until(
                    "a refusal",
                    () -> driver.session().desk().stateProperty().get() == ImageDesk.State.BROKEN);
            Driver.run(
                    () ->
                            assertFalse(
                                    ((Labeled) driver.find(".state-broken .state-text"))
                                            .getText()
                                            .isEmpty()));
            Driver.run(() -> driver.session().shelf().open(SampleCase.ABDOMEN));
            driver.until(
                    "an image",
                    () -> driver.session().desk().stateProperty().get() == ImageDesk.State.SHOWN);
        }
    }

    @Test
    void aFolderListsWhatItHoldsAndShowsItsFirstImage() throws IOException {
        Path folder = Files.createDirectory(home.resolve("folder"));
        Files.writeString(folder.resolve("broken.dcm"), "this is a text");
        try (Driver driver = open(StartUp.empty())) {
            Files.copy(
                    driver.services().samples().file(SampleCase.ABDOMEN),
                    folder.resolve("image.dcm"));
            Driver.run(() -> driver.session().open(List.of(folder)));
            driver.until(
                    "an image",
                    () -> driver.session().desk().stateProperty().get() == ImageDesk.State.SHOWN);
            driver.until(
                    "a list", () -> driver.session().browser().readingProperty().get() == null);
            Driver.run(
                    () -> {
                        String rows = driver.session().browser().rows().toString();
                        assertTrue(rows.contains("Series["), rows);
                        assertTrue(rows.contains("BrokenFile["), rows);
                        assertTrue(driver.session().recent().contains(folder));
                    });
        }
    }

    @Test
    void aTypedQuestionStreamsItsAnswer() {
        try (Driver driver = openSample()) {
            Semaphore permits = assistant.oneWordAtATime();
            ask(driver, "Is it?");
            permits.release(3);
            driver.until("three pieces", () -> last(driver).pieces().size() == 3);
            Driver.run(() -> assertEquals("Yes. It", shownAnswer(driver)));
            permits.release(100);
            untilAnswered(driver);
            Driver.run(() -> assertEquals("Yes. It is.", shownAnswer(driver)));
        }
    }

    @Test
    void stopKeepsTheWordsThatHaveCome() {
        try (Driver driver = openSample()) {
            Semaphore permits = assistant.oneWordAtATime();
            ask(driver, "Is it?");
            permits.release(1);
            driver.until("a word", () -> last(driver).pieces().size() == 1);
            Driver.run(
                    () ->
                            driver.workstation().scene().getRoot().lookupAll(".hyperlink").stream()
                                    .map(Hyperlink.class::cast)
                                    .filter(link -> link.getText().equals("Stop"))
                                    .findFirst()
                                    .orElseThrow()
                                    .fire());
            permits.release(100);
            driver.until(
                    "the end", () -> last(driver).stateProperty().get() == Exchange.State.STOPPED);
            Driver.run(() -> assertEquals("Yes.", shownAnswer(driver)));
        }
    }

    @Test
    void aDroppedPatchAndAskAgainShowTheDifference() {
        assistant.answers(settings -> settings.dropped().isEmpty() ? "Yes. It is." : "No. It is.");
        try (Driver driver = openSample()) {
            ask(driver, "Is it?");
            untilAnswered(driver);
            Driver.run(
                    () -> {
                        driver.session().looks().click(5);
                        driver.workstation().view().commands().get("model.again").run();
                    });
            driver.until(
                    "two answers",
                    () ->
                            driver.session().asks().exchanges().size() == 2
                                    && last(driver).stateProperty().get() == Exchange.State.DONE);
            Driver.run(() -> assertEquals("-Yes. -+No. +It is.", shownAnswer(driver)));
        }
    }

    @Test
    void aLetterRunsItsCommandOnTheImageButNotInAQuestion() {
        try (Driver driver = openSample()) {
            Driver.run(
                    () -> {
                        driver.workstation().view().focusImage();
                        Driver.press(driver.find(".viewer"), KeyCode.H, false);
                        assertFalse(driver.session().choices().visibleProperty().get());
                        Node box = driver.find(".ask-box .text-area");
                        box.requestFocus();
                        Driver.press(box, KeyCode.H, false);
                        assertFalse(driver.session().choices().visibleProperty().get());
                    });
        }
    }

    @Test
    void thePaletteRunsWhatWasTyped() {
        try (Driver driver = openSample()) {
            Driver.run(
                    () -> {
                        Driver.press(driver.find(".viewer"), KeyCode.K, true);
                        TextField query = (TextField) driver.find(".palette .text-field");
                        query.setText("light theme");
                        Driver.press(query, KeyCode.ENTER, false);
                        assertTrue(driver.workstation().view().lightProperty().get());
                        assertFalse(driver.find(".palette").isVisible());
                    });
        }
    }

    @Test
    void theWindowRemembersHowItWasArranged() {
        try (Driver driver = openSample()) {
            Driver.run(
                    () -> {
                        driver.workstation().view().lightProperty().set(true);
                        driver.session().choices().heatProperty().set(0.8);
                        driver.session()
                                .looks()
                                .choose(driver.session().looks().settingsProperty().get().withK(2));
                    });
        }
        Settings kept = new SettingsFile(home.resolve("config/settings.json")).get();
        assertTrue(kept.arrangement().light());
        assertEquals(2, kept.arrangement().k());
        assertEquals(0.8, kept.heatmapOpacity());
        assertTrue(kept.window().isPresent());
        try (Driver again = open(StartUp.empty())) {
            Driver.run(
                    () -> {
                        assertTrue(again.workstation().view().lightProperty().get());
                        assertEquals(2, again.session().looks().settingsProperty().get().k());
                    });
        }
    }

    @Test
    void aLookThatFailsLeavesTheImageOnTheScreen() {
        FakeAssistant failing = new FakeAssistant(Generation.V1);
        failing.refuse("The card is too small.");
        try (Driver driver =
                Driver.open(
                        home,
                        failing,
                        new StartUp(
                                List.of(), Optional.empty(), Optional.of(SampleCase.ABDOMEN)))) {
            driver.until(
                    "a failed look",
                    () -> driver.session().looks().stateProperty().get() == LookModel.State.FAILED);
            Driver.run(
                    () ->
                            assertEquals(
                                    ImageDesk.State.SHOWN,
                                    driver.session().desk().stateProperty().get()));
        }
    }

    @Test
    void aModelThatCannotBeLoadedIsSaidInTheBannerAndBelowTheQuestion() {
        try (Driver driver =
                Driver.open(
                        home,
                        () -> {
                            throw ModelException.missing(
                                    "The model's file encoder.onnx is missing.");
                        },
                        new StartUp(
                                List.of(),
                                Optional.of("Is it?"),
                                Optional.of(SampleCase.ABDOMEN)))) {
            driver.until(
                    "a refused question",
                    () ->
                            !driver.session().asks().exchanges().isEmpty()
                                    && last(driver).stateProperty().get() == Exchange.State.FAILED);
            Driver.run(
                    () -> {
                        String banner = ((Labeled) driver.find(".banner-line > .label")).getText();
                        assertTrue(banner.contains("encoder.onnx is missing"), banner);
                        assertTrue(
                                last(driver)
                                        .problemProperty()
                                        .get()
                                        .contains("encoder.onnx is missing"));
                    });
        }
    }

    @Test
    void aDraftIsSavedWithThePictureItWasReadFromWhateverTheWindowShowsNow()
            throws IOException, ImageException {
        try (Driver driver = openSample()) {
            Driver.run(() -> driver.workstation().view().commands().get("report.draft").run());
            driver.until("a draft", () -> driver.session().drafts().draftProperty().get() != null);
            Driver.run(
                    () -> {
                        driver.session().looks().click(0);
                        driver.workstation().view().commands().get("view.invert").run();
                    });
            ReportDraft draft =
                    Objects.requireNonNull(driver.session().drafts().draftProperty().get());
            DraftPicture drawn = Driver.onScreen(() -> DraftPicture.of(driver.session(), draft));
            KeyPicture picture = drawn.draw().orElseThrow();
            assertTrue(picture.caption().contains("12 of 24"), picture.caption());
            Path pdf = home.resolve("draft.pdf");
            DraftPdf.write(draft, Optional.of(picture), pdf);
            assertTrue(Files.size(pdf) > 10_000);
        }
    }
}
