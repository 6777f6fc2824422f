package dragonfly.model.checkpoint;

import dragonfly.model.bundle.ModelException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder beside the target that becomes the target in one move, or goes away when closed. */
final class Staging implements AutoCloseable {
    private final Path folder;

    private Staging(Path folder) {
        this.folder = folder;
    }

    static Staging beside(Path target) throws ModelException {
        Path absolute = target.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw ModelException.unsupported("A bundle cannot be the root of a file system.");
        }
        try {
            Files.createDirectories(parent);
            return new Staging(
                    Files.createTempDirectory(
                            parent, "." + absolute.getFileName() + ".importing-"));
        } catch (IOException e) {
            throw ModelException.io("The bundle's folder cannot be made.", e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Refuses before anything is written what the disk cannot hold. */
    void checkRoom(long bytes) throws ModelException {
        try {
            long usable = Files.getFileStore(folder).getUsableSpace();
            if (usable < bytes) {
                throw ModelException.io(
                        "The bundle needs %,d MB but the disk has only %,d MB left."
                                .formatted(bytes >> 20, usable >> 20),
                        new IOException(folder.toString()));
            }
        } catch (IOException e) {
            throw ModelException.io("The disk's free space cannot be read.", e);
        }
    }

    void write(String name, String text) throws ModelException {
        Path file = folder.resolve(name);
        try {
            Files.writeString(file, text);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw ModelException.io(name + " cannot be written.", e);
        }
    }

    void moveInto(Path target) throws ModelException {
        try {
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw ModelException.io("The finished bundle cannot be moved into place.", e);
        }
    }

    @Override
    public void close() throws ModelException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw ModelException.io("An unfinished bundle cannot be removed.", e);
        }
    }
}
