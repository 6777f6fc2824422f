package dragonfly.app.samples;

import dragonfly.app.file.AtomicFile;
import dragonfly.app.file.FolderInPlace;
import dragonfly.phantom.file.Drawing;
import dragonfly.phantom.file.Format;
import dragonfly.phantom.scene.Scene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the sample cases, in a folder that may be deleted at any time. A phantom is drawn
 * when it is first asked for, and again when the code that draws it has changed. Safe for several
 * threads and processes; making one of these opens nothing.
 */
public final class Samples {
    /** Four pixels for one that the model sees: zooming in shows more. */
    static final int SCALE = 4;

    private static final String DRAWN = "phantoms-";
    private static final System.Logger LOG = System.getLogger(Samples.class.getName());

    private final Path folder;

    /** Samples in a folder that need not exist. */
    public Samples(Path folder) {
        this.folder = folder;
    }

    /**
     * The file of a case, made if it is missing: up to half a second for a phantom, then none.
     * Waits for the disk.
     *
     * @throws IOException if it cannot be written
     */
    public Path file(SampleCase wanted) throws IOException {
        Optional<Scene> scene = wanted.scene();
        Optional<Format> format = wanted.format();
        return scene.isPresent() && format.isPresent()
                ? drawn(wanted, scene.get(), format.get())
                : unpacked(wanted.fileName());
    }

    /** The case that a file is of, by its name alone; empty if it is no sample. */
    public Optional<SampleCase> caseOf(Path file) {
        Path place = file.toAbsolutePath();
        String name = String.valueOf(place.getFileName());
        return place.startsWith(folder.toAbsolutePath())
                ? Stream.of(SampleCase.values())
                        .filter(each -> each.fileName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private Path drawn(SampleCase wanted, Scene scene, Format format) throws IOException {
        Path place = folder.resolve(DRAWN + mark());
        Path file = place.resolve(wanted.fileName());
        if (!Files.exists(file)) {
            if (!Files.exists(place)) {
                forgetOthers(place);
            }
            Drawing drawing = Drawing.of(scene, SCALE, wanted.title());
            AtomicFile.write(file, out -> drawing.write(out, format));
        }
        return file;
    }

    private static String mark() throws IOException {
        return Generator.mark(
                Stream.concat(
                                Stream.of("scale " + SCALE),
                                Stream.of(SampleCase.values()).map(SampleCase::mark))
                        .toList());
    }

    /** What an earlier version drew is of no use any more. */
    private void forgetOthers(Path place) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path other : entries.toList()) {
                if (!other.equals(place) && String.valueOf(other.getFileName()).startsWith(DRAWN)) {
                    forget(other);
                }
            }
        }
    }

    private static void forget(Path other) {
        try {
            FolderInPlace.deleteTree(other);
        } catch (IOException e) {
            // Another process may have such a file open; the next version deletes it.
            LOG.log(System.Logger.Level.DEBUG, "Samples of another version stay", e);
        }
    }

    private Path unpacked(String name) throws IOException {
        byte[] bytes;
        try (InputStream in =
                Samples.class.getResourceAsStream("/dragonfly/assets/samples/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("The program's sample image is missing.");
            }
            bytes = in.readAllBytes();
        }
        Path file = folder.resolve(name);
        if (!Files.exists(file) || Files.size(file) != bytes.length) {
            AtomicFile.write(file, out -> out.write(bytes));
        }
        return file;
    }
}
