package dragonfly.image.display;

/**
 * What a reader has chosen to see.
 *
 * @param voi window or VOI LUT in force; ignored for colour
 * @param inverted whether large values are dark
 * @param frame 0-based frame
 * @param colours profile and channels in force; ignored for grays
 */
public record DisplayState(VoiTransform voi, boolean inverted, int frame, ColourView colours) {
    /** With all colours, by the file's profile. */
    public DisplayState(VoiTransform voi, boolean inverted, int frame) {
        this(voi, inverted, frame, ColourView.standard());
    }

    /** The same with another window. */
    public DisplayState withVoi(VoiTransform other) {
        return new DisplayState(other, inverted, frame, colours);
    }

    /** The same with black and white exchanged. */
    public DisplayState invert() {
        return new DisplayState(voi, !inverted, frame, colours);
    }

    /** The same at another frame. */
    public DisplayState withFrame(int other) {
        return new DisplayState(voi, inverted, other, colours);
    }

    /** The same with other colours. */
    public DisplayState withColours(ColourView other) {
        return new DisplayState(voi, inverted, frame, other);
    }
}
