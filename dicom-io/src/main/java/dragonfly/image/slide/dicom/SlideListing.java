package dragonfly.image.slide.dicom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A slide as a list shows it: one entry, whatever number of files it has.
 *
 * @param finest its finest level, which is opened for it; an overview or a label that belongs to no
 *     slide in its folder stands for itself
 * @param levels resolutions
 */
public record SlideListing(SlidePart finest, int levels) {
    /** What tells a piece of glass where files have no Pyramid UID: shapes may differ by this. */
    private static final double TOLERANCE = 0.1;

    /**
     * The slides that parts make up, folder by folder as they will be opened. Labels, overviews and
     * thumbnails of a slide are left out.
     */
    public static List<SlideListing> of(List<SlidePart> parts) {
        Map<String, List<SlidePart>> folders = new LinkedHashMap<>();
        for (SlidePart part : parts) {
            String folder = String.valueOf(part.file().toAbsolutePath().getParent());
            folders.computeIfAbsent(folder, key -> new ArrayList<>()).add(part);
        }
        List<SlideListing> slides = new ArrayList<>();
        folders.values().forEach(folder -> slides.addAll(inFolder(folder)));
        return slides;
    }

    private static List<SlideListing> inFolder(List<SlidePart> parts) {
        List<SlidePart> sorted =
                parts.stream()
                        .sorted(
                                Comparator.comparingLong(SlidePart::size)
                                        .reversed()
                                        .thenComparing(SlidePart::file))
                        .toList();
        List<List<SlidePart>> slides = new ArrayList<>();
        for (SlidePart part : sorted) {
            if (part.head().isVolume()) {
                slides.stream()
                        .filter(slide -> isSameImage(slide.getFirst(), part))
                        .findFirst()
                        .orElseGet(() -> added(slides))
                        .add(part);
            }
        }
        List<SlideListing> listings = new ArrayList<>();
        for (List<SlidePart> slide : slides) {
            long sizes = slide.stream().mapToLong(SlidePart::size).distinct().count();
            listings.add(new SlideListing(slide.getFirst(), (int) sizes));
        }
        for (SlidePart part : sorted) {
            boolean belongs =
                    slides.stream()
                            .flatMap(List::stream)
                            .anyMatch(other -> other.head().isBeside(part.head()));
            if (!part.head().isVolume() && !belongs) {
                listings.add(new SlideListing(part, 1));
            }
        }
        return listings;
    }

    private static List<SlidePart> added(List<List<SlidePart>> slides) {
        slides.add(new ArrayList<>());
        return slides.getLast();
    }

    private static boolean isSameImage(SlidePart fine, SlidePart other) {
        if (!fine.head().isSameImage(other.head())) {
            return false;
        }
        double shape = (double) fine.width() / fine.height();
        double otherShape = (double) other.width() / other.height();
        double coarse = Math.min(other.width(), other.height());
        return fine.head().hasPyramid(other.head())
                || Math.abs(shape - otherShape) <= shape * (TOLERANCE + 2 / coarse);
    }
}
