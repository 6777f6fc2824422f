package dragonfly.app.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a whole file or nothing: the bytes go to a file beside the target, are forced to disk and
 * then moved into place. Whatever fails on the way, the target is the old file or the new one.
 *
 * <p>May be called from any thread but the FX thread; two writers of one target do not mix their
 * bytes, the later move wins.
 */
public final class AtomicFile {
    /** How a file that is not finished ends; such a file may be deleted at any time. */
    public static final String UNFINISHED = ".unfinished";

    private AtomicFile() {}

    /** What is to stand in the file; it does not close the stream. */
    @FunctionalInterface
    public interface Body {
        /** Writes everything to {@code out}; an exception leaves the target as it was. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Replaces or creates {@code target}; missing folders are made. A link is followed, so that the
     * file it points to is replaced and the link stays.
     *
     * @throws IOException if the body fails or the disk does; nothing unfinished is left behind
     */
    public static void write(Path target, Body body) throws IOException {
        Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path folder = place.getParent();
        if (folder == null) {
            throw new IOException("A folder cannot be written as a file: " + target);
        }
        Files.createDirectories(folder);
        Path unfinished =
                folder.resolve("." + place.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
        try {
            writeAndForce(unfinished, body);
            Files.move(
                    unfinished,
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        forceFolder(folder);
    }

    /** Writes text in UTF-8. */
    public static void write(Path target, String text) throws IOException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void writeAndForce(Path file, Body body) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            body.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Makes the new name durable where a folder can be opened like a file (not on Windows). */
    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
