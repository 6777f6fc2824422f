package dragonfly.app.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

final class AtomicFileTest {
    @TempDir Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Random random = new Random(7);
        Path target = folder.resolve("new folder/ünïcode name.bin");
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 300_000}) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            AtomicFile.write(target, out -> out.write(bytes));
            assertArrayEquals(bytes, Files.readAllBytes(target));
        }
        assertEquals(List.of("ünïcode name.bin"), names(folder.resolve("new folder")));
    }

    @Test
    void wherePartOfTheBytesWereWrittenBeforeAFailureTheOldFileStays() throws IOException {
        Path target = folder.resolve("draft.txt");
        AtomicFile.write(target, "the afternoon's work");
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            byte[] part = new byte[random.nextInt(200_000)];
            IOException failure =
                    assertThrows(
                            IOException.class,
                            () ->
                                    AtomicFile.write(
                                            target,
                                            out -> {
                                                out.write(part);
                                                throw new IOException("disk full");
                                            }));
            assertEquals("disk full", failure.getMessage());
            assertEquals("the afternoon's work", Files.readString(target));
        }
        assertEquals(List.of("draft.txt"), names(folder));
    }

    @Test
    void anUncheckedFailureLeavesNothingBehindEither() throws IOException {
        Path target = folder.resolve("draft.pdf");
        assertThrows(
                IllegalStateException.class,
                () ->
                        AtomicFile.write(
                                target,
                                out -> {
                                    throw new IllegalStateException("a bug");
                                }));
        assertEquals(List.of(), names(folder));
    }

    @Test
    void aLinkStaysALinkAndItsFileIsReplaced() throws IOException {
        Path real = Files.writeString(folder.resolve("real.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), real);
        AtomicFile.write(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
    }

    @Test
    void aFolderThatWasNotMovedIntoPlaceIsGone() throws IOException {
        Path target = folder.resolve("model");
        try (FolderInPlace making = new FolderInPlace(target)) {
            Files.createDirectories(making.unfinished().resolve("deep"));
            Files.writeString(making.unfinished().resolve("deep/file"), "x");
        }
        assertEquals(List.of(), names(folder));
        try (FolderInPlace making = new FolderInPlace(target)) {
            Files.createDirectories(making.unfinished());
            Files.writeString(making.unfinished().resolve("file"), "x");
            making.moveIntoPlace();
        }
        assertEquals("x", Files.readString(target.resolve("file")));
        assertEquals(List.of("model"), names(folder));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
