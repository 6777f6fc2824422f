package dragonfly.image.display;

import java.util.Optional;

/**
 * The one function from stored to shown colours: the file's profile, then the choice of channels.
 * The viewer paints with it and the model's picture is made with it.
 *
 * @param profile what turns stored colours into sRGB, if anything has to
 * @param redFree whether only the green channel is shown, as a gray
 */
public record ColourScale(Optional<ColourProfile> profile, boolean redFree) {
    /** The function for an image's defaults and a reader's choice. */
    public static ColourScale of(DisplayDefaults defaults, DisplayState state) {
        ColourView view = state.colours();
        return new ColourScale(
                view.profiled() ? defaults.profile() : Optional.empty(), view.redFree());
    }

    /** Whether colours are shown as they are stored. */
    public boolean isIdentity() {
        return profile.isEmpty() && !redFree;
    }

    /**
     * Shown colours.
     *
     * @param stored {@code 0xFFRRGGBB}; not changed
     * @return {@code 0xFFRRGGBB}; the given array itself if colours are shown as stored
     */
    public int[] apply(int[] stored) {
        int[] colours = profile.isPresent() ? profile.get().toSrgb(stored) : stored;
        return redFree ? greens(colours) : colours;
    }

    private static int[] greens(int[] colours) {
        int[] grays = new int[colours.length];
        for (int i = 0; i < grays.length; i++) {
            grays[i] = 0xFF000000 | ((colours[i] >> 8) & 0xFF) * 0x010101;
        }
        return grays;
    }

    /** What is done, in words: "colours as stored", "colours by the profile Adobe RGB (1998)". */
    public String description() {
        String colours =
                profile.map(p -> ("colours by the profile " + p.name()).strip())
                        .orElse("colours as stored");
        return redFree ? "red-free (green channel), " + colours : colours;
    }
}
