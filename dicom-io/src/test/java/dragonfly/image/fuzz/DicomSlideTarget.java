package dragonfly.image.fuzz;

import dragonfly.image.ImageException;
import dragonfly.image.slide.Slide;
import dragonfly.image.slide.dicom.DicomSlideProvider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An instance of a slide by itself in a folder: its levels, layers, a corner of each. */
public final class DicomSlideTarget {
    private static final int SIDE = 48;
    private static final int FRAMES = 4;

    private DicomSlideTarget() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        try {
            Path folder = Files.createTempDirectory("dragonfly-fuzz");
            Path file = folder.resolve("slide");
            try {
                Files.write(file, data);
                Stranger.run(() -> read(file));
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path file) throws ImageException {
        try (Slide slide = new DicomSlideProvider().open(file)) {
            int[] argb = new int[SIDE * SIDE];
            for (int frame = 0; frame < Math.min(FRAMES, slide.frames()); frame++) {
                for (int level = 0; level < slide.levels().size(); level++) {
                    int of = frame;
                    int at = level;
                    Stranger.run(() -> slide.readRegion(of, at, -3, -3, SIDE, SIDE, argb));
                }
            }
        }
    }
}
