package dragonfly.phantom.file;

import dragonfly.phantom.Phantom;
import dragonfly.phantom.scene.Scene;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes a phantom's picture in the formats asked for and its truth beside them. Every name says
 * PHANTOM; a file of the name that was there before is replaced.
 */
public final class PhantomFiles {
    private final Path folder;
    private final int scale;
    private final Set<Format> formats;

    /**
     * Writes into a folder that exists.
     *
     * @param scale 1 to {@value Phantom#MAX_SCALE}
     */
    public PhantomFiles(Path folder, int scale, Set<Format> formats) {
        this.folder = folder;
        this.scale = scale;
        this.formats = Set.copyOf(formats);
    }

    /**
     * Writes one phantom.
     *
     * @return the files, the truth last
     * @throws IOException if a file cannot be written
     */
    public List<Path> write(Scene scene) throws IOException {
        String kind = scene.kind().name().toLowerCase(Locale.ROOT);
        String stem = String.format(Locale.ROOT, "PHANTOM-%s-%06d", kind, scene.seed());
        Drawing drawing = Drawing.of(scene, scale);
        List<Path> written = new ArrayList<>();
        for (Format format : Format.values()) {
            if (formats.contains(format) && format.fits(scene.kind())) {
                Path file = folder.resolve(stem + "." + format.ending());
                replace(file, temporary -> write(drawing, format, temporary));
                written.add(file);
            }
        }
        List<String> names = written.stream().map(file -> file.getFileName().toString()).toList();
        Path truth = folder.resolve(stem + ".json");
        replace(truth, temporary -> Files.writeString(temporary, Truth.json(scene, scale, names)));
        written.add(truth);
        return List.copyOf(written);
    }

    private static void write(Drawing drawing, Format format, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            drawing.write(out, format);
        }
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    /** Writes beside and moves into place, so that no half-written file bears the name. */
    private static void replace(Path file, Writing writing) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".part");
        try {
            writing.to(temporary);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
