package dragonfly.app.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.tasks.Failure;
import dragonfly.app.tasks.Later;
import dragonfly.app.tasks.Work;
import dragonfly.image.Identity;
import dragonfly.image.ImageException;
import dragonfly.image.open.Broken;
import dragonfly.image.open.InstanceEntry;
import dragonfly.image.open.Library;
import dragonfly.image.open.PatientEntry;
import dragonfly.image.open.SeriesEntry;
import dragonfly.image.open.StudyEntry;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class BrowserModelTest {
    private final Later background = new Later();
    private final Later screen = new Later();
    private Library found = new Library(List.of(), List.of());
    private final List<String> progress = new ArrayList<>();
    private final BrowserModel model =
            new BrowserModel(
                    new Work(background, screen, e -> new Failure("", "", e), failure -> {}),
                    (paths, listener) -> {
                        listener.progress(1, 4, paths.getFirst());
                        progress.add("cancelled " + listener.cancelled());
                        return found;
                    });

    private static InstanceEntry image(String file) {
        return new InstanceEntry(Path.of(file), Identity.none(), 1, 512, 256);
    }

    private static Library library(String patient, String... files) {
        List<InstanceEntry> images = new ArrayList<>();
        for (String file : files) {
            images.add(image(file));
        }
        SeriesEntry series = new SeriesEntry("1.2", "4", "CT", "AXIAL", images);
        StudyEntry study = new StudyEntry("1", "20240302", "CHEST", List.of(series));
        return new Library(List.of(new PatientEntry(patient, "id", List.of(study))), List.of());
    }

    private void open() {
        model.open(List.of(Path.of("folder")), library -> {});
        background.runAll();
        screen.runAll();
    }

    private List<String> titles() {
        return model.rows().stream()
                .map(
                        row ->
                                switch (row) {
                                    case BrowserRow.Patient patient ->
                                            patient.title() + " | " + patient.summary();
                                    case BrowserRow.Study study -> study.title();
                                    case BrowserRow.Series series ->
                                            series.title() + " | " + series.summary();
                                    case BrowserRow.Image image -> image.title();
                                    case BrowserRow.BrokenHeading heading -> heading.title();
                                    case BrowserRow.BrokenFile broken ->
                                            broken.name() + " | " + broken.reason();
                                })
                .toList();
    }

    @Test
    void aFolderBecomesPatientStudyAndSeries() {
        found = library("DOE^JANE", "a", "b", "c");
        open();
        assertEquals(
                List.of(
                        "DOE^JANE | 1 study · 1 series",
                        "2024-03-02 · CHEST",
                        "CT AXIAL | 3 images · 512×256"),
                titles());
    }

    @Test
    void theSeriesOnTheScreenListsItsImages() {
        found = library("DOE^JANE", "a", "b", "c");
        open();
        model.setShown(Path.of("b"));
        assertEquals(
                List.of("Image 1 of 3", "Image 2 of 3", "Image 3 of 3"), titles().subList(3, 6));
        assertEquals(Optional.of(Path.of("c")), model.neighbour(1));
        assertEquals(Optional.of(Path.of("a")), model.neighbour(-1));
        model.setShown(Path.of("c"));
        assertEquals(Optional.empty(), model.neighbour(1));
    }

    @Test
    void hidingNamesHidesThemInTheList() {
        found = library("DOE^JANE", "a");
        open();
        model.namesShownProperty().set(false);
        assertFalse(titles().toString().contains("DOE"), titles().toString());
    }

    @Test
    void aBrokenFileStandsInTheListWithItsReason() {
        found =
                new Library(
                        List.of(),
                        List.of(
                                new Broken(
                                        Path.of("x", "note.txt"),
                                        ImageException.notAnImage("This is a text."))));
        open();
        assertEquals(List.of("1 file could not be opened", "note.txt | This is a text."), titles());
    }

    @Test
    void aSecondFolderJoinsTheFirstAndNoFileStandsTwice() {
        found = library("DOE^JANE", "a", "b");
        open();
        found = library("DOE^JANE", "b", "c");
        open();
        assertEquals("CT AXIAL | 3 images · 512×256", titles().get(2));
        assertEquals(3, titles().size());
    }

    @Test
    void readingShowsItsProgressAndCanBeCancelled() {
        found = library("DOE^JANE", "a");
        model.open(List.of(Path.of("folder")), library -> {});
        assertNotNull(model.readingProperty().get());
        model.cancel();
        assertNull(model.readingProperty().get());
        background.runAll();
        screen.runAll();
        assertEquals(List.of("cancelled true"), progress);
        assertTrue(model.rows().isEmpty());
    }

    @Test
    void theFirstImageOfAVolumeIsItsMiddle() {
        assertEquals(Optional.of(Path.of("b")), BrowserModel.first(library("X", "a", "b", "c")));
        assertEquals(Optional.empty(), BrowserModel.first(new Library(List.of(), List.of())));
    }
}
