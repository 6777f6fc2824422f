package dragonfly.image.slide.dicom;

import dragonfly.image.Identity;
import dragonfly.image.Spacing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a slide says besides its pixels.
 *
 * @param background the colour of glass without anything on it
 */
record SlideDescription(
        Identity identity,
        Optional<Spacing> spacing,
        SlideFrames frames,
        OpticalPaths paths,
        Map<String, String> properties,
        List<String> notices,
        int background) {}
