package dragonfly.app.file;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;

/**
 * A folder that is made beside its place and moved there when it is whole. Close it always: what
 * was not {@linkplain #moveIntoPlace() moved} is deleted.
 */
public final class FolderInPlace implements AutoCloseable {
    private final Path target;
    private final Path unfinished;

    /**
     * Chooses a name beside {@code target}, whose parent is made if it is missing; the folder
     * itself is for the caller to make at {@link #unfinished()}.
     */
    public FolderInPlace(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        Path parent = this.target.getParent();
        if (parent == null) {
            throw new IOException("Not a place for a folder: " + target);
        }
        Files.createDirectories(parent);
        this.unfinished =
                parent.resolve(
                        "."
                                + target.getFileName()
                                + "."
                                + UUID.randomUUID()
                                + AtomicFile.UNFINISHED);
    }

    /** Where to write meanwhile. */
    public Path unfinished() {
        return unfinished;
    }

    /**
     * Moves the folder to its place.
     *
     * @throws IOException if something stands there already (another process may have been first)
     */
    public void moveIntoPlace() throws IOException {
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        deleteTree(unfinished);
    }

    /** Deletes a folder with all it holds; links are deleted, not followed. Absent is fine. */
    public static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
