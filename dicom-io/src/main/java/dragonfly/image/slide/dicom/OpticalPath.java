package dragonfly.image.slide.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.Dataset;
import dragonfly.image.dicom.DicomObject;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The light a layer was taken in, PS3.3 C.8.12.5.
 *
 * @param name what to call it
 * @param objective power of the lens
 * @param profile ICC profile of the pixels
 */
record OpticalPath(String name, OptionalDouble objective, Optional<byte[]> profile) {
    /** For an identifier that the file does not explain. */
    static OpticalPath unknown(String id) {
        String name = id.isEmpty() ? "Optical path" : "Optical path " + id;
        return new OpticalPath(name, OptionalDouble.empty(), Optional.empty());
    }

    /** Adds the paths that an object describes by their identifiers, those that are new. */
    static void add(DicomObject object, Map<String, OpticalPath> known) throws ImageException {
        for (Dataset item : object.dataset().items(SlideTag.OPTICAL_PATHS)) {
            String id = item.text(SlideTag.PATH_ID);
            // A profile may be of several megabytes and stands in each file of a slide.
            if (!known.containsKey(id)) {
                byte[] profile = object.bytes(item, SlideTag.ICC_PROFILE);
                known.put(
                        id,
                        new OpticalPath(
                                name(id, item),
                                objective(item),
                                profile.length == 0 ? Optional.empty() : Optional.of(profile)));
            }
        }
    }

    private static OptionalDouble objective(Dataset item) {
        double[] power = item.numbers(SlideTag.LENS_POWER);
        return power.length > 0 && power[0] > 0
                ? OptionalDouble.of(power[0])
                : OptionalDouble.empty();
    }

    /** What the scanner calls it, else its colour and wavelength. */
    private static String name(String id, Dataset item) {
        String described = item.text(SlideTag.PATH_DESCRIPTION);
        if (!described.isEmpty()) {
            return described;
        }
        String colour =
                item.item(SlideTag.ILLUMINATION_COLOUR)
                        .map(code -> code.text(SlideTag.CODE_MEANING))
                        .orElse("");
        double[] wavelength = item.numbers(SlideTag.WAVELENGTH);
        String light =
                wavelength.length > 0 && wavelength[0] > 0
                        ? String.format(Locale.ROOT, "%s %.0f nm", colour, wavelength[0]).strip()
                        : colour;
        String unknown = unknown(id).name();
        return light.isEmpty() ? unknown : unknown + ", " + light;
    }
}
