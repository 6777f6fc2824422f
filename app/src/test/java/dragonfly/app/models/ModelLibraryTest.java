package dragonfly.app.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.model.bundle.IntendedUse;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.checkpoint.ImportProgress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class ModelLibraryTest {
    @TempDir Path data;

    private ModelLibrary library;

    @BeforeEach
    void open() {
        library = new ModelLibrary(data);
    }

    private Path checkpoint() throws IOException {
        Path folder = data.resolve("checkpoint");
        new EmbeddedCheckpoint().unpack(folder);
        return folder;
    }

    @Test
    void theEmbeddedModelIsImportedOnceAndSaysThatItIsForDemonstration() throws Exception {
        ModelBundle bundle = library.demonstration();
        assertEquals(IntendedUse.DEMONSTRATION, bundle.use());
        assertEquals("Mini Dragonfly-Med (phantoms)", bundle.name());
        bundle.verify(() -> false);
        FileTime made = Files.getLastModifiedTime(bundle.file(ModelBundle.DECODER));

        ModelBundle again = new ModelLibrary(data).find("");
        assertEquals(bundle.folder(), again.folder());
        assertEquals(made, Files.getLastModifiedTime(again.file(ModelBundle.DECODER)));
        try (Stream<Path> left = Files.list(data.resolve("embedded"))) {
            assertEquals(1, left.count(), "nothing but the bundle stays");
        }
    }

    @Test
    void anEmbeddedModelThatWasDamagedIsMadeAgain() throws Exception {
        ModelBundle bundle = library.demonstration();
        Files.delete(bundle.file(ModelBundle.ENCODER_WEIGHTS));
        library.find(ModelLibrary.DEMONSTRATION).verify(() -> false);
    }

    @Test
    void anImportedModelIsFoundByItsNameAndByItsPath() throws Exception {
        ModelBundle bundle =
                library.importCheckpoint(
                        checkpoint(), Optional.of("My model / v2: ä"), ImportProgress.NONE);
        assertEquals("My-model-v2-ä", bundle.folder().getFileName().toString());
        assertEquals("My model / v2: ä", bundle.name());
        assertEquals(bundle.id(), library.find("My-model-v2-ä").id());
        assertEquals(bundle.id(), library.find(bundle.folder().toString()).id());
        ModelEntry entry = library.list().getFirst();
        assertEquals("My-model-v2-ä", entry.key());
        assertInstanceOf(ModelEntry.Usable.class, entry);
    }

    @Test
    void aNameThatIsTakenIsRefusedAndTheModelThereStays() throws Exception {
        Path checkpoint = checkpoint();
        library.importCheckpoint(checkpoint, Optional.empty(), ImportProgress.NONE);
        ModelException refused =
                assertThrows(
                        ModelException.class,
                        () ->
                                library.importCheckpoint(
                                        checkpoint, Optional.empty(), ImportProgress.NONE));
        assertTrue(String.valueOf(refused.getMessage()).contains("“checkpoint”"));
        library.find("checkpoint").verify(() -> false);
    }

    @Test
    void aFolderThatIsNoBundleIsListedWithItsReasonAndHidesNoOther() throws Exception {
        Files.createDirectories(data.resolve("models/broken"));
        Files.createDirectories(data.resolve("models/.unfinished"));
        library.importCheckpoint(checkpoint(), Optional.of("good"), ImportProgress.NONE);
        List<ModelEntry> entries = library.list();
        assertEquals(List.of("broken", "good"), entries.stream().map(ModelEntry::key).toList());
        ModelEntry.Broken broken = assertInstanceOf(ModelEntry.Broken.class, entries.getFirst());
        assertTrue(String.valueOf(broken.reason().getMessage()).contains("bundle.json"));
    }

    @Test
    void anUnknownNameIsAnsweredWithASentence() {
        for (String name : List.of("no such model", "a\0b", "../../nowhere")) {
            ModelException e = assertThrows(ModelException.class, () -> library.find(name));
            assertEquals(ModelException.Fault.MISSING, e.fault());
        }
    }

    @Test
    void anEmptyLibraryIsAnEmptyList() throws IOException {
        assertEquals(List.of(), library.list());
    }
}
