package dragonfly.image.slide.openslide;

import dragonfly.image.ImageException;
import dragonfly.image.foreign.ForeignLibrary;
import dragonfly.image.slide.Slide;
import dragonfly.image.slide.SlideProvider;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Opens what OpenSlide knows and the other providers do not. The library is looked for when it is
 * first asked for: in the system property {@code dragonfly.openslide}, in the variable {@code
 * DRAGONFLY_OPENSLIDE}, on the system's path.
 */
public final class OpenSlides implements SlideProvider {
    /** System property with the library's file, or "off". */
    public static final String PROPERTY = "dragonfly.openslide";

    private static final String VARIABLE = "DRAGONFLY_OPENSLIDE";
    private static final List<String> NAMES =
            List.of(
                    "libopenslide.so.1",
                    "libopenslide.so.0",
                    "libopenslide.so",
                    "libopenslide.1.dylib",
                    "libopenslide.dylib",
                    "/opt/homebrew/lib/libopenslide.1.dylib",
                    "/usr/local/lib/libopenslide.1.dylib",
                    "libopenslide-1.dll",
                    "libopenslide-0.dll");

    /** Names of files that are slides of kinds that nobody else here reads. */
    private static final Set<String> EXTENSIONS =
            Set.of("mrxs", "vms", "vmu", "ndpi", "ndpis", "scn", "bif", "svslide", "czi");

    private static final int SURE = 70;
    private static final int AS_GOOD_AS_OTHERS = 20;

    private final Supplier<Optional<OpenSlideLibrary>> library;

    /** For the service loader. */
    public OpenSlides() {
        this(Installed::library);
    }

    OpenSlides(Supplier<Optional<OpenSlideLibrary>> library) {
        this.library = library;
    }

    /** The library of this machine, looked for once. */
    private static final class Installed {
        private static final Optional<OpenSlideLibrary> LIBRARY =
                ForeignLibrary.find(PROPERTY, VARIABLE, NAMES).flatMap(OpenSlideLibrary::bind);

        static Optional<OpenSlideLibrary> library() {
            return LIBRARY;
        }
    }

    @Override
    public String name() {
        return "OpenSlide";
    }

    /** Version and place of the library, if it is there. */
    public Optional<String> version() {
        return library.get().map(found -> found.version() + " (" + found.place() + ")");
    }

    @Override
    public Optional<String> unavailable() {
        return library.get().isPresent()
                ? Optional.empty()
                : Optional.of(
                        "OpenSlide, which reads slides of this kind (NDPI, MRXS, SCN, BIF and"
                                + " others), was not found on this computer.");
    }

    @Override
    public int probe(Path file, byte[] head) {
        boolean named = EXTENSIONS.contains(extension(file));
        if (!named && !isTiff(head)) {
            return 0;
        }
        Optional<OpenSlideLibrary> found = library.get();
        if (found.isEmpty()) {
            // The sentence that it is missing is better than a preview shown as if it were all.
            return named ? SURE : 0;
        }
        String vendor = found.get().vendor(file.toString()).orElse("");
        return vendor.isEmpty() ? 0 : named || isSpecial(vendor) ? SURE : AS_GOOD_AS_OTHERS;
    }

    private static boolean isSpecial(String vendor) {
        return !vendor.equals("generic-tiff") && !vendor.equals("aperio");
    }

    private static boolean isTiff(byte[] head) {
        boolean little = head.length > 3 && head[0] == 'I' && head[1] == 'I';
        boolean big = head.length > 3 && head[0] == 'M' && head[1] == 'M';
        return (little && (head[2] == 42 || head[2] == 43))
                || (big && (head[3] == 42 || head[3] == 43));
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public Slide open(Path file) throws ImageException {
        Optional<OpenSlideLibrary> found = library.get();
        if (found.isEmpty()) {
            throw ImageException.unsupported(unavailable().orElse(""));
        }
        SharedHandle handle = new SharedHandle(found.get(), file.toString());
        boolean opened = false;
        try {
            Slide slide = new OpenSlideSlide(file, handle);
            opened = true;
            return slide;
        } finally {
            if (!opened) {
                handle.close();
            }
        }
    }
}
