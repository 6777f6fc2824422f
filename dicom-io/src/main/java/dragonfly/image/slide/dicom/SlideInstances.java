package dragonfly.image.slide.dicom;

import dragonfly.image.ImageException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The instances that make up one slide. Owns those that are open. */
final class SlideInstances implements AutoCloseable {
    private final List<SlideInstance> volumes = new ArrayList<>();
    private final Map<Flavour, Path> associated = new EnumMap<>(Flavour.class);
    private int unreadable;

    private SlideInstances() {}

    /**
     * Opens the slide that a file belongs to: every resolution beside it, and where its pictures
     * are.
     *
     * @throws ImageException if the file cannot be read, or nothing beside it is a slide
     */
    static SlideInstances around(Path file) throws ImageException {
        SlideHead head =
                SlideHead.peek(file)
                        .orElseThrow(
                                () -> ImageException.unsupported("This is not a DICOM slide."));
        SlideInstances instances = new SlideInstances();
        boolean opened = false;
        try {
            instances.take(file, head);
            opened = true;
            return instances;
        } finally {
            if (!opened) {
                instances.close();
            }
        }
    }

    private void take(Path file, SlideHead head) throws ImageException {
        if (head.isVolume()) {
            volumes.add(SlideInstance.open(file));
        } else {
            associated.put(head.flavour(), file);
        }
        for (SlideFolder.Found found : SlideFolder.around(file, head)) {
            if (!found.head().isVolume()) {
                associated.putIfAbsent(found.head().flavour(), found.file());
            } else if (!head.isVolume() || head.isSameImage(found.head())) {
                open(found.file());
            }
        }
        if (volumes.isEmpty()) {
            throw ImageException.unsupported(
                    "This file is a picture that belongs to a slide; the slide itself is not in its"
                            + " folder.");
        }
        keepOneImage(head);
    }

    private void open(Path file) {
        try {
            volumes.add(SlideInstance.open(file));
        } catch (ImageException e) {
            // The others make a slide without it; the reader is told how many are missing.
            unreadable++;
            System.getLogger(SlideInstances.class.getName())
                    .log(System.Logger.Level.DEBUG, "An instance of a slide was not read", e);
        }
    }

    /** A series may hold images of several pieces of glass: the one that was asked for stays. */
    private void keepOneImage(SlideHead head) {
        SlideInstance wanted =
                head.isVolume()
                        ? volumes.getFirst()
                        : volumes.stream()
                                .max(
                                        Comparator.<SlideInstance, Boolean>comparing(
                                                        it -> head.isSameImage(it.head()))
                                                .thenComparingLong(SlideInstance::size))
                                .orElseThrow();
        List<SlideInstance> others =
                volumes.stream()
                        .filter(it -> !it.file().equals(wanted.file()) && !wanted.isSameImage(it))
                        .toList();
        others.forEach(it -> it.object().close());
        volumes.removeAll(others);
    }

    /** The resolutions and parts; the file that was asked for is first if it is one. */
    List<SlideInstance> volumes() {
        return List.copyOf(volumes);
    }

    /** Files of the pictures beside the slide. */
    Map<Flavour, Path> associated() {
        return Map.copyOf(associated);
    }

    /** Files that belong to the slide and could not be read. */
    int unreadable() {
        return unreadable;
    }

    @Override
    public void close() {
        volumes.forEach(it -> it.object().close());
    }
}
