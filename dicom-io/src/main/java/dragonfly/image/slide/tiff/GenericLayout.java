package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A pyramid that nobody signed: the first picture and whatever is a smaller version of it, whether
 * the file says so (field 254), hangs it below the first (field 330), or only gives the sizes.
 */
final class GenericLayout {
    /** A level is at least so much smaller than the one before. */
    private static final double LEAST_STEP = 1.2;

    private GenericLayout() {}

    static Plan plan(Directories directories) throws ImageException {
        Directory directory = directories.main().getFirst();
        TiffPicture first = TiffPicture.of(directory);
        List<TiffPicture> levels = new ArrayList<>(List.of(first));
        Map<String, TiffPicture> associated = new LinkedHashMap<>();
        int others = 0;
        for (TiffPicture picture : further(directories)) {
            Optional<String> name = associatedName(picture, first);
            if (isSmaller(picture, first)) {
                levels.add(picture);
            } else if (name.isPresent()) {
                associated.putIfAbsent(name.get(), picture);
            } else {
                others++;
            }
        }
        return new Plan(
                "generic-tiff",
                List.of(sorted(levels)),
                associated,
                Resolution.microns(directory, Tag.X_RESOLUTION),
                Resolution.microns(directory, Tag.Y_RESOLUTION),
                OptionalDouble.empty(),
                TextFields.of(directory),
                others > 0
                        ? List.of("The file has several pictures; the first is shown.")
                        : List.of());
    }

    /** The pictures after the first, those below it included; what makes no sense is left out. */
    private static List<TiffPicture> further(Directories directories) throws ImageException {
        List<Directory> candidates =
                new ArrayList<>(directories.below(directories.main().getFirst()));
        candidates.addAll(directories.main().subList(1, directories.main().size()));
        List<TiffPicture> pictures = new ArrayList<>();
        for (Directory candidate : candidates) {
            picture(candidate).ifPresent(pictures::add);
        }
        return pictures;
    }

    private static Optional<TiffPicture> picture(Directory directory) {
        try {
            return Optional.of(TiffPicture.of(directory));
        } catch (ImageException e) {
            // Not a level then; the first picture can be seen without it.
            return Optional.empty();
        }
    }

    /** Finest first, and of two of one size the first. */
    static List<TiffPicture> sorted(List<TiffPicture> levels) {
        List<TiffPicture> sorted = new ArrayList<>();
        for (TiffPicture level :
                levels.stream()
                        .sorted(Comparator.comparingInt(TiffPicture::width).reversed())
                        .toList()) {
            if (sorted.isEmpty()
                    || level.width() * LEAST_STEP <= sorted.getLast().width()
                    || sorted.getLast().width() < 64) {
                sorted.add(level);
            }
        }
        return sorted;
    }

    /** Whether a picture is a smaller version of another: of its kind, and of its shape. */
    static boolean isSmaller(TiffPicture picture, TiffPicture first) throws ImageException {
        boolean ofItsKind =
                picture.isTiled() == first.isTiled()
                        && picture.layout().photometric().isGray()
                                == first.layout().photometric().isGray()
                        && picture.layout().bits() == first.layout().bits();
        double height = (double) first.height() * picture.width() / first.width();
        boolean ofItsShape = Math.abs(picture.height() - height) <= 2 + 0.02 * height;
        boolean reduced = (picture.directory().value(Tag.SUBFILE_TYPE, 0) & 1) == 1;
        boolean less =
                reduced
                        ? picture.width() < first.width()
                        : picture.width() * LEAST_STEP <= first.width();
        return ofItsKind && ofItsShape && less;
    }

    private static Optional<String> associatedName(TiffPicture picture, TiffPicture first)
            throws ImageException {
        Optional<String> stated = Plan.associatedName(picture.directory().text(Tag.DESCRIPTION));
        boolean thumbnail = first.isTiled() && !picture.isTiled() && picture.width() < 2048;
        boolean reduced = (picture.directory().value(Tag.SUBFILE_TYPE, 0) & 1) == 1;
        return stated.isEmpty() && thumbnail && reduced ? Optional.of("thumbnail") : stated;
    }
}
