package dragonfly.image.codec.jpeg2000;

import java.util.List;

/**
 * What the headers of an image say.
 *
 * @param width columns of the picture
 * @param height rows of the picture
 * @param components what the code stream holds, in its order
 * @param levels how often the picture can be halved without being decoded whole
 * @param reversible whether the wavelet is the reversible one, as in all lossless pictures
 * @param transformed whether the first three components are decoded from a luminance and two colour
 *     differences
 * @param highThroughput whether blocks are coded by part 15
 * @param colour what a file says about colours; {@code UNSTATED} for a bare code stream
 */
public record Jpeg2000Header(
        int width,
        int height,
        List<Jpeg2000Component> components,
        int levels,
        boolean reversible,
        boolean transformed,
        boolean highThroughput,
        Jpeg2000Colour colour) {}
