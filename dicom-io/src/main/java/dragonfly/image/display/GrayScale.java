package dragonfly.image.display;

/**
 * The one function from a stored value to a gray: modality transform, VOI transform, inversion, 8
 * bits rounded to nearest. {@link GrayTable} is this function written out for 16-bit words; {@code
 * float} images use it directly.
 */
public final class GrayScale {
    /** What padding and values that are no number are shown as. */
    static final int BLACK = 0xFF000000;

    private final DisplayDefaults defaults;
    private final DisplayState state;

    /** The function for an image's defaults and a reader's choice. */
    public GrayScale(DisplayDefaults defaults, DisplayState state) {
        this.defaults = defaults;
        this.state = state;
    }

    /** The opaque gray {@code 0xFFgggggg} of a stored value; black for padding and for NaN. */
    public int argb(double stored) {
        if (Double.isNaN(stored) || defaults.padding().contains(stored)) {
            return BLACK;
        }
        double gray = state.voi().apply(defaults.modality().apply(stored));
        int level = (int) Math.floor((state.inverted() ? 1 - gray : gray) * 255 + 0.5);
        return BLACK | level * 0x010101;
    }
}
