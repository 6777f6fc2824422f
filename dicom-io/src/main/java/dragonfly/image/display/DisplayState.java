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

    /**
     * The same choice at another frame of an image whose frames have windows of their own: who
     * looks through one of a frame's windows looks through the other's in the same place of its
     * list; a window that the reader made stays.
     *
     * @param here how the file wants this frame shown
     * @param there how it wants the other one shown
     */
    public DisplayState onFrame(int other, DisplayDefaults here, DisplayDefaults there) {
        int chosen = here.presets().indexOf(voi);
        int last = there.presets().size() - 1;
        VoiTransform own =
                chosen < 0 || last < 0 ? voi : there.presets().get(Math.min(chosen, last));
        boolean turned = inverted != here.inverted();
        return new DisplayState(own, turned != there.inverted(), other, colours);
    }

    /** The same with other colours. */
    public DisplayState withColours(ColourView other) {
        return new DisplayState(voi, inverted, frame, other);
    }
}
