package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * OME-TIFF: each plane of the first image, be it a channel, a focal plane or a moment, is a frame;
 * its smaller versions hang below it. Of an image in several files the planes of this one are seen.
 */
final class OmeLayout {
    private OmeLayout() {}

    static Plan plan(Directories directories, String fileName) throws ImageException {
        Directory head = directories.main().getFirst();
        List<OmeImage> images = OmeXml.read(head.text(Tag.DESCRIPTION));
        if (images.isEmpty()) {
            return described(directories, head);
        }
        OmeImage image = images.getFirst();
        SortedMap<Long, Directory> planes = planes(image, directories, fileName);
        if (planes.isEmpty()) {
            planes.put(0L, head);
        }
        List<List<TiffPicture>> frames = new ArrayList<>();
        for (Directory plane : planes.values()) {
            frames.add(pyramid(plane, directories));
        }
        if (frames.size() == 1 && frames.getFirst().size() == 1 && images.size() == 1) {
            // Older writers leave the levels in the main chain.
            frames.set(0, GenericLayout.sorted(inMainChain(frames.getFirst(), directories)));
        }
        Map<String, TiffPicture> associated = associated(images, directories, fileName);
        Map<String, String> properties = new LinkedHashMap<>(TextFields.of(head));
        for (int i = 0; i < image.channels().size(); i++) {
            properties.put("ome.channel[" + i + "]", image.channels().get(i));
        }
        return new Plan(
                "ome-tiff",
                common(frames),
                associated,
                image.micronsX(),
                image.micronsY(),
                image.objective(),
                properties,
                notices(images, planes.size(), associated.size()));
    }

    /** A file that leaves its description to another one: its planes in the file's order. */
    private static Plan described(Directories directories, Directory head) throws ImageException {
        TiffPicture first = TiffPicture.of(head);
        List<List<TiffPicture>> frames = new ArrayList<>();
        for (Directory directory : directories.main()) {
            TiffPicture plane = TiffPicture.of(directory);
            if (sameSize(plane, first)) {
                frames.add(pyramid(directory, directories));
            }
        }
        return new Plan(
                "ome-tiff",
                common(frames),
                Map.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                TextFields.of(head),
                List.of(
                        "This file is one part of an image in several files; its own planes are"
                                + " shown."));
    }

    /** The directories of an image's planes that lie in this file, by the planes' numbers. */
    private static SortedMap<Long, Directory> planes(
            OmeImage image, Directories directories, String fileName) {
        SortedMap<Long, Directory> planes = new TreeMap<>();
        List<Directory> main = directories.main();
        for (OmeImage.Part part : image.parts()) {
            if (!part.file().isEmpty() && !part.file().equals(fileName)) {
                continue;
            }
            long count = part.count().orElse((int) Math.min(image.planes(), main.size()));
            for (int i = 0; i < count && part.directory() + i < main.size(); i++) {
                planes.putIfAbsent(part.plane() + i, main.get(part.directory() + i));
            }
        }
        return planes;
    }

    private static List<TiffPicture> pyramid(Directory plane, Directories directories)
            throws ImageException {
        List<TiffPicture> levels = new ArrayList<>();
        TiffPicture first = TiffPicture.of(plane);
        levels.add(first);
        for (Directory below : directories.below(plane)) {
            TiffPicture level = TiffPicture.of(below);
            if (level.width() < first.width() && level.height() <= first.height()) {
                levels.add(level);
            }
        }
        return GenericLayout.sorted(levels);
    }

    private static List<TiffPicture> inMainChain(List<TiffPicture> levels, Directories directories)
            throws ImageException {
        List<TiffPicture> all = new ArrayList<>(levels);
        for (Directory directory : directories.main()) {
            if (directory != levels.getFirst().directory()) {
                TiffPicture picture = TiffPicture.of(directory);
                if (GenericLayout.isSmaller(picture, levels.getFirst())) {
                    all.add(picture);
                }
            }
        }
        return all;
    }

    /** The levels that all frames have; the first frame says of what size they are. */
    private static List<List<TiffPicture>> common(List<List<TiffPicture>> frames)
            throws ImageException {
        List<TiffPicture> first = frames.getFirst();
        int levels = first.size();
        for (List<TiffPicture> frame : frames) {
            int same = 0;
            while (same < Math.min(levels, frame.size())
                    && sameSize(frame.get(same), first.get(same))) {
                same++;
            }
            if (same == 0) {
                throw Damage.of("planes of different sizes");
            }
            levels = same;
        }
        int most = levels;
        return frames.stream().map(frame -> frame.subList(0, most)).toList();
    }

    private static boolean sameSize(TiffPicture one, TiffPicture other) {
        return one.width() == other.width()
                && one.height() == other.height()
                && one.layout().equals(other.layout())
                && one.pieces().equals(other.pieces());
    }

    private static Map<String, TiffPicture> associated(
            List<OmeImage> images, Directories directories, String fileName) throws ImageException {
        Map<String, TiffPicture> associated = new LinkedHashMap<>();
        for (OmeImage image : images.subList(1, images.size())) {
            Optional<String> name = Plan.associatedName(image.name());
            SortedMap<Long, Directory> planes = planes(image, directories, fileName);
            if (name.isPresent() && !planes.isEmpty()) {
                Directory first = planes.values().iterator().next();
                associated.putIfAbsent(name.get(), TiffPicture.of(first));
            }
        }
        return associated;
    }

    private static List<String> notices(List<OmeImage> images, int planes, int associated) {
        List<String> notices = new ArrayList<>();
        OmeImage image = images.getFirst();
        long files =
                image.parts().stream()
                        .map(OmeImage.Part::file)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .count();
        if (files > 0 && planes < image.planes()) {
            notices.add(
                    "The image is spread over %d files; the planes of this one are shown."
                            .formatted(files + 1));
        } else if (planes < image.planes()) {
            notices.add(
                    "The file holds %d of the %d planes of its image."
                            .formatted(planes, image.planes()));
        }
        if (images.size() - 1 > associated) {
            notices.add("The file has several pictures; the first is shown.");
        }
        return notices;
    }
}
