package dragonfly.image.display;

/**
 * What a reader has chosen to see.
 *
 * @param voi window or VOI LUT in force; ignored for colour
 * @param inverted whether large values are dark
 * @param frame 0-based frame
 */
public record DisplayState(VoiTransform voi, boolean inverted, int frame) {
    /** The same with another window. */
    public DisplayState withVoi(VoiTransform other) {
        return new DisplayState(other, inverted, frame);
    }

    /** The same with black and white exchanged. */
    public DisplayState invert() {
        return new DisplayState(voi, !inverted, frame);
    }

    /** The same at another frame. */
    public DisplayState withFrame(int other) {
        return new DisplayState(voi, inverted, other);
    }
}
