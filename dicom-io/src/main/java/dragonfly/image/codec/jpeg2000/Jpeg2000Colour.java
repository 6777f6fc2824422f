package dragonfly.image.codec.jpeg2000;

/** What a file says its channels mean: the colr box, I.5.3.3. */
public enum Jpeg2000Colour {
    /** Nothing: a bare code stream, or a colour space that is not known here. */
    UNSTATED,
    /** One gray. */
    GRAY,
    /** Red, green and blue. */
    SRGB,
    /** Luminance and two colour differences, with the range and the matrix of JFIF. */
    SYCC,
    /** Four inks. */
    CMYK,
    /** By an ICC profile. */
    PROFILE;

    static Jpeg2000Colour of(long enumerated) {
        return switch ((int) enumerated) {
            case 16 -> SRGB;
            case 17 -> GRAY;
            case 18 -> SYCC;
            case 12 -> CMYK;
            default -> UNSTATED;
        };
    }
}
