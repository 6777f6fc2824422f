package dragonfly.phantom.file;

import dragonfly.phantom.Phantom;
import dragonfly.phantom.Picture;
import dragonfly.phantom.chest.Film;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.FundusScene;
import dragonfly.phantom.scene.HistologyScene;
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
        String stem =
                "PHANTOM-%s-%06d"
                        .formatted(scene.kind().name().toLowerCase(Locale.ROOT), scene.seed());
        Picture picture = Phantom.render(scene, scale);
        List<Path> written = new ArrayList<>();
        for (Format format : Format.values()) {
            if (formats.contains(format) && format.fits(scene.kind())) {
                Path file = folder.resolve(stem + "." + format.ending());
                replace(file, temporary -> picture(temporary, format, scene, picture));
                written.add(file);
            }
        }
        List<String> names = written.stream().map(file -> file.getFileName().toString()).toList();
        Path truth = folder.resolve(stem + ".json");
        replace(truth, temporary -> Files.writeString(temporary, Truth.json(scene, scale, names)));
        written.add(truth);
        return List.copyOf(written);
    }

    private void picture(Path file, Format format, Scene scene, Picture picture)
            throws IOException {
        String words = "PHANTOM %s %d, synthetic".formatted(scene.kind(), scene.seed());
        try (OutputStream out = Files.newOutputStream(file)) {
            switch (format) {
                case PNG -> Png.write(out, picture, words);
                case TIFF ->
                        TiffPyramid.write(out, picture, words, HistologyScene.MICROMETRES / scale);
                case DICOM -> dicom(out, scene, picture);
            }
        }
    }

    private void dicom(OutputStream out, Scene scene, Picture picture) throws IOException {
        switch (scene) {
            case ChestScene chest -> {
                Film film = Phantom.film(chest, scale);
                RadiographObject.write(out, chest, film, scale);
            }
            case FundusScene fundus -> FundusObject.write(out, fundus, picture, scale);
            case HistologyScene slide ->
                    throw new IllegalArgumentException(
                            "A slide is written as TIFF: " + slide.seed());
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
