package dragonfly.image.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A slide as OpenSlide sees it, and where that sees nothing or only part of it, as tifffile does.
 *
 * @param vendor in OpenSlide's words
 * @param levels finest first
 * @param micronsPerColumn of level 0
 * @param micronsPerRow of level 0
 * @param objective power
 * @param associated sizes by name
 * @param iccBytes length of the profile; 0 without one
 * @param regions pixels
 * @param planes what tifffile sees
 * @param error why OpenSlide cannot open it
 */
public record ExpectedSlide(
        Optional<String> vendor,
        List<ExpectedLevel> levels,
        OptionalDouble micronsPerColumn,
        OptionalDouble micronsPerRow,
        OptionalDouble objective,
        Map<String, ExpectedLevel> associated,
        int iccBytes,
        List<ExpectedRegion> regions,
        Optional<ExpectedPlanes> planes,
        Optional<String> error)
        implements Expectation {

    /** Copies the collections. */
    public ExpectedSlide {
        levels = List.copyOf(levels);
        associated = Map.copyOf(associated);
        regions = List.copyOf(regions);
    }

    /**
     * A level or an associated picture.
     *
     * @param downsample 1 for a picture
     */
    public record ExpectedLevel(int width, int height, double downsample) {}

    /**
     * A rectangle as {@code read_region} gives it.
     *
     * @param x first column, in pixels of level 0
     * @param y first row, in pixels of level 0
     * @param width in pixels of the level
     * @param height in pixels of the level
     * @param rgbaSha256 of its bytes with straight alpha; "" if there is an error
     * @param error why it cannot be read
     */
    public record ExpectedRegion(
            int level,
            long x,
            long y,
            int width,
            int height,
            String rgbaSha256,
            Optional<String> error) {}
}
