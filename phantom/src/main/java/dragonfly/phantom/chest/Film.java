package dragonfly.phantom.chest;

/**
 * A radiograph as the detector stores it: 12 bits, white bones high, with the window that the
 * picture was made with.
 *
 * @param width columns
 * @param height rows
 * @param grey {@code width * height} values of 0 to 4095, row-major; the array itself: read only
 * @param low the value shown as black
 * @param high the value shown as white
 */
public record Film(int width, int height, short[] grey, int low, int high) {
    /** The largest value. */
    public static final int MAX = 4095;

    /** The pixel as a display shows it through the window: 0 to 255, rounded. */
    public int shown(int index) {
        int above = Math.max(0, Math.min(high - low, grey[index] - low));
        return (2 * 255 * above + (high - low)) / (2 * (high - low));
    }
}
