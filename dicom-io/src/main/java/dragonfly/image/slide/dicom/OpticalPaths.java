package dragonfly.image.slide.dicom;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * The optical paths of a slide by their identifiers.
 *
 * @param known those that a file explains
 */
record OpticalPaths(Map<String, OpticalPath> known) {
    /** Copies the map. */
    OpticalPaths {
        known = Map.copyOf(known);
    }

    OpticalPath of(String id) {
        OpticalPath path = known.get(id);
        return path == null ? OpticalPath.unknown(id) : path;
    }

    /** Power of the lens of the first path that says one. */
    OptionalDouble objective(Iterable<String> ids) {
        for (String id : ids) {
            if (of(id).objective().isPresent()) {
                return of(id).objective();
            }
        }
        return OptionalDouble.empty();
    }
}
