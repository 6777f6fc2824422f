package dragonfly.image.display;

/**
 * What a reader has chosen to see of the colours of an image; without meaning for gray ones.
 *
 * @param profiled whether the file's colour profile is applied, if it has one
 * @param redFree whether only the green channel is shown, as a gray, as ophthalmologists look at
 *     vessels and nerve fibres
 */
public record ColourView(boolean profiled, boolean redFree) {
    private static final ColourView STANDARD = new ColourView(true, false);

    /** All colours, by the file's profile. */
    public static ColourView standard() {
        return STANDARD;
    }

    /** The same with or without the profile. */
    public ColourView withProfile(boolean applied) {
        return new ColourView(applied, redFree);
    }

    /** The same with all colours or the green one only. */
    public ColourView withRedFree(boolean only) {
        return new ColourView(profiled, only);
    }
}
