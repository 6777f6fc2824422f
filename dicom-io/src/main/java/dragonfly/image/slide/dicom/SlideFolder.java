package dragonfly.image.slide.dicom;

import dragonfly.image.ImageException;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the other instances of a slide in the folder of one of them. */
final class SlideFolder {
    /** A folder with more files is no slide's; looking through it would take seconds. */
    private static final int MOST_FILES = 4096;

    private SlideFolder() {}

    /** An instance that was found. */
    record Found(Path file, SlideHead head) {}

    /**
     * The instances beside one, in the order of their names; that one itself is not among them.
     * Files that cannot be read are passed over: whether they belong here nobody can tell.
     */
    static List<Found> around(Path file, SlideHead head) {
        List<Found> found = new ArrayList<>();
        for (Path other : files(file)) {
            try {
                SlideHead.peek(other)
                        .filter(head::isBeside)
                        .ifPresent(it -> found.add(new Found(other, it)));
            } catch (ImageException e) {
                System.getLogger(SlideFolder.class.getName())
                        .log(System.Logger.Level.DEBUG, "A file beside a slide was not read", e);
            }
        }
        return found;
    }

    private static List<Path> files(Path file) {
        List<Path> files = new ArrayList<>();
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return files;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry) && !Files.isSameFile(entry, file)) {
                    files.add(entry);
                }
                if (files.size() == MOST_FILES) {
                    break;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // The instance itself can be shown without the others.
            System.getLogger(SlideFolder.class.getName())
                    .log(System.Logger.Level.DEBUG, "A folder was not listed", e);
        }
        files.sort(null);
        return files;
    }
}
