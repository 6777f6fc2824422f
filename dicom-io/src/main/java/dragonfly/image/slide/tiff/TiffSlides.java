package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;
import dragonfly.image.file.FileBytes;
import dragonfly.image.slide.Slide;
import dragonfly.image.slide.SlideProvider;
import dragonfly.image.slide.jpeg.TileJpeg;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Opens slides in TIFF and BigTIFF files. */
public final class TiffSlides implements SlideProvider {
    private static final int CERTAIN = 90;

    /** For what is surely a slide, though another provider must read it. */
    private static final int KNOWN = 60;

    /** A photograph is decoded whole; what is larger is looked at as a slide. */
    private static final long LARGEST_PHOTOGRAPH = 64_000_000;

    private static final String BROKEN =
            "The slide file is damaged or cut short; what could be read is shown.";

    /** For the service loader. */
    public TiffSlides() {}

    @Override
    public String name() {
        return "TIFF";
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.empty();
    }

    @Override
    public int probe(Path file, byte[] head) {
        if (!Directories.recognise(head)) {
            return 0;
        }
        try (FileBytes bytes = new FileBytes(file)) {
            Directories directories = Directories.read(bytes);
            if (Marks.of(directories.main().getFirst()).isPresent()) {
                return KNOWN;
            }
            return isSlide(directories) ? CERTAIN : 0;
        } catch (ImageException | IOException e) {
            // Too damaged to tell; opening it says so, if the name or the form promises a slide.
            return promisesSlide(file) || head[2] + head[3] == 43 ? KNOWN : 0;
        }
    }

    private static boolean promisesSlide(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".svs") || name.endsWith(".ndpi") || name.endsWith(".ome.tif");
    }

    private static boolean isSlide(Directories directories) throws ImageException {
        Directory first = directories.main().getFirst();
        boolean tiles = first.has(Tag.TILE_WIDTH);
        boolean below = first.has(Tag.SUB_DIRECTORIES);
        boolean signed = OmeXml.recognises(first.text(Tag.DESCRIPTION));
        long pixels = first.value(Tag.WIDTH, 0) * first.value(Tag.HEIGHT, 0);
        if (tiles || below || signed || pixels > LARGEST_PHOTOGRAPH || directories.file().isBig()) {
            return true;
        }
        for (Directory further : directories.main().subList(1, directories.main().size())) {
            boolean smaller = (further.value(Tag.SUBFILE_TYPE, 0) & 1) == 1;
            if (smaller && further.value(Tag.WIDTH, 0) < first.value(Tag.WIDTH, 0)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Slide open(Path file) throws ImageException {
        FileBytes bytes;
        try {
            bytes = new FileBytes(file);
        } catch (NoSuchFileException e) {
            throw ImageException.missing();
        } catch (IOException e) {
            throw ImageException.io(e);
        }
        TileJpeg jpeg = TileJpeg.fastest();
        boolean opened = false;
        try {
            Directories directories = Directories.read(bytes);
            Slide slide = new TiffSlide(file, directories.file(), plan(directories, file), jpeg);
            opened = true;
            return slide;
        } finally {
            if (!opened) {
                jpeg.close();
                close(bytes);
            }
        }
    }

    private static Plan plan(Directories directories, Path file) throws ImageException {
        Directory first = directories.main().getFirst();
        Optional<String> mark = Marks.of(first);
        if (mark.isPresent()) {
            throw ImageException.unsupported(
                    "This is a slide in the format %s, which is read through OpenSlide."
                            .formatted(mark.get()));
        }
        Plan plan;
        if (AperioLayout.recognises(first)) {
            plan = AperioLayout.plan(directories);
        } else if (OmeXml.recognises(first.text(Tag.DESCRIPTION))) {
            plan = OmeLayout.plan(directories, String.valueOf(file.getFileName()));
        } else {
            plan = GenericLayout.plan(directories);
        }
        return directories.isBroken() ? plan.with(BROKEN) : plan;
    }

    private static void close(FileBytes bytes) throws ImageException {
        try {
            bytes.close();
        } catch (IOException e) {
            throw ImageException.io(e);
        }
    }
}
