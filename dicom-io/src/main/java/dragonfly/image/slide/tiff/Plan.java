package dragonfly.image.slide.tiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the pictures of a file are to a slide.
 *
 * @param vendor in OpenSlide's words
 * @param frames for each frame its resolutions, finest first; of the same sizes in every frame
 * @param associated pictures beside the pixels, by name
 * @param micronsX of a pixel of level 0, empty if unknown
 * @param micronsY of a pixel of level 0, empty if unknown
 * @param objective power of the objective
 * @param properties what the file says, by its own names
 * @param notices sentences to show on the image
 */
record Plan(
        String vendor,
        List<List<TiffPicture>> frames,
        Map<String, TiffPicture> associated,
        OptionalDouble micronsX,
        OptionalDouble micronsY,
        OptionalDouble objective,
        Map<String, String> properties,
        List<String> notices) {
    /** The picture that describes all others: level 0 of the first frame. */
    TiffPicture first() {
        return frames.getFirst().getFirst();
    }

    /** The same with another notice. */
    Plan with(String notice) {
        List<String> more = new ArrayList<>(notices);
        more.add(notice);
        return new Plan(
                vendor, frames, associated, micronsX, micronsY, objective, properties, more);
    }

    /** The names of pictures that are looked for. */
    static Optional<String> associatedName(String words) {
        for (String name : List.of("label", "macro", "thumbnail")) {
            if (words.toLowerCase(Locale.ROOT).contains(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
