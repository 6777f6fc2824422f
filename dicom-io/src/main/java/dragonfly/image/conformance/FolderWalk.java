package dragonfly.image.conformance;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files of a folder and what is expected of each. What cannot be looked at is passed over, so
 * that the walk comes to its end.
 */
public final class FolderWalk {
    private final Map<Path, Expectation> expected = new LinkedHashMap<>();
    private final SortedSet<Path> files = new TreeSet<>();

    private FolderWalk() {}

    /**
     * Walks over a folder and all below it, or over one file. Expected values may also lie in the
     * folder above.
     *
     * @throws IOException if expected values are not of a layout that is known
     */
    public static FolderWalk of(Path start) throws IOException {
        FolderWalk walk = new FolderWalk();
        Path first = start.toAbsolutePath().normalize();
        Path above = first.getParent();
        if (above != null) {
            walk.expected.putAll(ExpectedValues.of(above));
            walk.expected.keySet().removeIf(file -> !file.startsWith(first));
        }
        Files.walkFileTree(first, walk.new Visitor());
        walk.files.addAll(walk.expected.keySet()); // those that are missing too
        return walk;
    }

    /** Every file, sorted, those that are expected but missing among them. */
    public SortedSet<Path> files() {
        return files;
    }

    /** What is expected of one of them. */
    public Optional<Expectation> expected(Path file) {
        return Optional.ofNullable(expected.get(file));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            expected.putAll(ExpectedValues.of(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!ExpectedValues.isPartOfThem(file)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
