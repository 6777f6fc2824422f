package dragonfly.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.desk.FakeImage;
import dragonfly.app.desk.ImageDesk;
import dragonfly.app.palette.UndoHistory;
import dragonfly.app.tasks.Failure;
import dragonfly.app.tasks.Later;
import dragonfly.app.tasks.Work;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

class DraftModelTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir Path folder;
    private final Later background = new Later();
    private final Later screen = new Later();
    private final UndoHistory undo = new UndoHistory();
    private final Work work =
            new Work(
                    background,
                    screen,
                    e -> new Failure(String.valueOf(e.getMessage()), "", e),
                    failure -> {});
    private final ImageDesk desk = new ImageDesk(work, file -> new FakeImage(file.toString(), 1));
    private DraftModel model = newModel(Path.of("unused"));

    private DraftModel newModel(Path where) {
        return new DraftModel(work, new DraftStore(where), desk, undo, InstantSource.fixed(NOW));
    }

    @BeforeEach
    void useTheTemporaryFolder() {
        model = newModel(folder);
    }

    static Provenance provenance() {
        return new Provenance(
                new Provenance.ModelFacts("m", "id", "Not for clinical use.", "l", "fp32", "CPU"),
                new Provenance.PictureFacts("a.dcm", "DOE^J", 48, 32, "window 1/2", "00"),
                new Provenance.SelectionFacts("region, k = 3", 17, 29),
                Optional.empty(),
                "Describe.",
                "greedy",
                NOW,
                "Dragonfly-Med 1");
    }

    private void settle() {
        while (background.size() + screen.size() > 0) {
            background.runAll();
            screen.runAll();
        }
    }

    private void open(String name) {
        desk.open(new FakeImage(name, 1).source());
        settle();
    }

    private String text() {
        return Objects.requireNonNull(model.draftProperty().get()).text();
    }

    @Test
    void anEditedDraftComesBackWithItsImage() {
        open("a");
        model.begin("The heart is normal.", provenance());
        model.edit("The heart is large.");
        settle();
        ReportDraft kept = model.draftProperty().get();
        open("b");
        assertNull(model.draftProperty().get());
        open("a");
        assertEquals(kept, model.draftProperty().get());
        assertTrue(model.recoveredProperty().get());
    }

    @Test
    void manyEditsAreWrittenAsTheLastOneOnly() throws IOException {
        open("a");
        model.begin("One.", provenance());
        for (int i = 0; i < 50; i++) {
            model.edit("One. " + i);
        }
        // One is being written, one waits for all the others.
        assertEquals(1, background.size());
        settle();
        DraftStore store = new DraftStore(folder);
        String key = DraftStore.key(new FakeImage("a", 1));
        assertEquals("One. 49", store.load(key).orElseThrow().text());
        assertEquals(NOW, model.savedProperty().get());
    }

    @Test
    void anotherDraftInItsPlaceCanBeTakenBack() {
        open("a");
        model.begin("First.", provenance());
        model.edit("First, mended.");
        model.begin("Second.", provenance());
        assertEquals("Second.", text());
        undo.undo();
        assertEquals("First, mended.", text());
        undo.redo();
        assertEquals("Second.", text());
    }

    @Test
    void aDiscardedDraftIsGoneFromTheDiskToo() {
        open("a");
        model.begin("First.", provenance());
        settle();
        model.discard();
        settle();
        open("b");
        open("a");
        assertNull(model.draftProperty().get());
    }

    @Test
    void aDamagedDraftIsToldAndDoesNotStandInTheWay() throws IOException {
        Files.writeString(
                folder.resolve(DraftStore.key(new FakeImage("a", 1)) + ".json"), "{ broken");
        open("a");
        assertFalse(model.problemProperty().get().isEmpty());
        model.begin("New.", provenance());
        settle();
        assertEquals("", model.problemProperty().get());
        assertNotNull(model.savedProperty().get());
    }

    @Test
    void theNameOfTheFileTellsNothingAboutTheImage() {
        String key = DraftStore.key(new FakeImage("DOE_JANE", 1));
        assertTrue(key.matches("[0-9a-f]{32}"), key);
        assertNotEquals(key, DraftStore.key(new FakeImage("OTHER", 1)));
    }

    @Test
    void aDraftIsReadAsItWasWritten() throws IOException {
        DraftStore store = new DraftStore(folder);
        ReportDraft draft =
                ReportDraft.of("One. Two.", provenance()).revised("One. Two, mended.\n\nMine.");
        store.save("k", draft);
        assertEquals(Optional.of(draft), store.load("k"));
        assertEquals(Optional.empty(), store.load("other"));
    }
}
