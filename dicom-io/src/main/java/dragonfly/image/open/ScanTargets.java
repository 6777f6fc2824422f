package dragonfly.image.open;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The files to look at: those named, and all below the folders named, each once. */
final class ScanTargets {
    private ScanTargets() {}

    /**
     * A file to look at.
     *
     * @param named whether the user named this very file
     */
    record Target(Path file, boolean named) {}

    static List<Target> of(List<Path> filesOrFolders, BooleanSupplier cancelled) {
        Map<Path, Target> targets = new LinkedHashMap<>();
        for (Path path : filesOrFolders) {
            if (Files.isDirectory(path)) {
                walk(path, targets, cancelled);
            } else {
                targets.putIfAbsent(path, new Target(path, true));
            }
        }
        return new ArrayList<>(targets.values());
    }

    private static void walk(Path folder, Map<Path, Target> targets, BooleanSupplier cancelled) {
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                            if (about.isRegularFile() || about.isSymbolicLink()) {
                                targets.putIfAbsent(file, new Target(file, false));
                            }
                            return cancelled.getAsBoolean()
                                    ? FileVisitResult.TERMINATE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            // Reading it will fail again and say so in the list of broken files.
                            targets.putIfAbsent(file, new Target(file, true));
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path visited, @Nullable IOException e) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            targets.putIfAbsent(folder, new Target(folder, true));
        }
    }
}
