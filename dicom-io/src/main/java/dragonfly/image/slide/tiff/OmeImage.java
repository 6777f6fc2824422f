package dragonfly.image.slide.tiff;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One image of an OME-XML block.
 *
 * @param name "" if it has none
 * @param planes how many planes it has: focal planes times channels times moments
 * @param micronsX width of a pixel
 * @param micronsY height of a pixel
 * @param objective power of its objective
 * @param channels names of its channels
 * @param parts where the planes lie
 */
record OmeImage(
        String name,
        long planes,
        OptionalDouble micronsX,
        OptionalDouble micronsY,
        OptionalDouble objective,
        List<String> channels,
        List<Part> parts) {
    /**
     * A TiffData element.
     *
     * @param plane the first plane's number in the image's order of dimensions
     * @param directory the first plane's directory, counted from 0
     * @param count how many planes and directories follow each other; empty for all
     * @param file the name of the file that holds them; "" for this one
     */
    record Part(long plane, int directory, OptionalInt count, String file) {}
}
