package dragonfly.image.slide.dicom;

import dragonfly.image.ImageException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a slide offers as frames: every optical path in every focal plane of its finest level, path
 * by path and from the glass upwards.
 *
 * @param keys the layer of each frame
 * @param names what to call each; "" where there is only one
 */
record SlideFrames(List<LayerKey> keys, List<String> names) {
    /** More optical paths in focal planes than any microscope takes. */
    private static final int MOST = 4096;

    static SlideFrames of(SlideLevel finest, OpticalPaths paths) throws ImageException {
        List<Long> heights = finest.heights();
        if ((long) heights.size() * finest.paths().size() > MOST) {
            throw ImageException.damaged(
                    "The file describes a slide of optical paths or focal planes that cannot be.",
                    finest.paths().size() + " paths in " + heights.size() + " planes");
        }
        List<LayerKey> keys = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String path : finest.paths()) {
            for (int plane = 0; plane < heights.size(); plane++) {
                keys.add(new LayerKey(path, heights.get(plane)));
                names.add(name(finest, paths.of(path).name(), plane));
            }
        }
        return new SlideFrames(List.copyOf(keys), List.copyOf(names));
    }

    private static String name(SlideLevel finest, String path, int plane) {
        List<Long> heights = finest.heights();
        String light = finest.paths().size() > 1 ? path : "";
        if (heights.size() == 1) {
            return light;
        }
        String depth =
                String.format(
                        Locale.ROOT,
                        "focal plane %d of %d (%.1f µm)",
                        plane + 1,
                        heights.size(),
                        heights.get(plane) / 1000.0);
        return light.isEmpty() ? depth : light + " · " + depth;
    }

    int count() {
        return keys.size();
    }

    /**
     * The layers of a level, one for each frame; empty where the level has nothing in that light.
     */
    List<Optional<Layer>> layers(SlideLevel level) {
        List<String> own = List.copyOf(level.paths());
        String only = keys.getFirst().path();
        boolean renamed =
                own.size() == 1
                        && !own.getFirst().equals(only)
                        && keys.stream().allMatch(key -> key.path().equals(only));
        SlideLevel named = renamed ? level.withOnlyPath(only) : level;
        return keys.stream().map(named::nearest).toList();
    }
}
